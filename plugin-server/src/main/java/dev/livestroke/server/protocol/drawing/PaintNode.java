package dev.livestroke.server.protocol.drawing;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.List;

/** What colours an area. Colours are {@code #rrggbb}. */
public sealed interface PaintNode {

    /** Hands this paint to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** One colour everywhere. */
    record Color(String color) implements PaintNode {

        /** @throws IllegalArgumentException if it is not {@code #rrggbb} */
        public Color {
            Ranges.color("color", color);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.color(this);
        }
    }

    /**
     * A gradient along the line from (x1, y1) to (x2, y2).
     *
     * @param transform from gradient space to canvas px, as SVG's matrix(a b c d e f)
     */
    record Linear(double x1, double y1, double x2, double y2, List<Double> transform, Spread spread, List<Stop> stops)
            implements PaintNode {

        /** @throws IllegalArgumentException if there is no stop, or the transform has not six numbers */
        public Linear {
            transform = matrix(transform);
            stops = some(stops);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linear(this);
        }
    }

    /**
     * A gradient from the focus (fx, fy) to the circle of radius r about (cx, cy).
     *
     * @param transform from gradient space to canvas px, as SVG's matrix(a b c d e f)
     */
    record Radial(
            double cx,
            double cy,
            double r,
            double fx,
            double fy,
            List<Double> transform,
            Spread spread,
            List<Stop> stops)
            implements PaintNode {

        /** @throws IllegalArgumentException if there is no stop, or the transform has not six numbers */
        public Radial {
            transform = matrix(transform);
            stops = some(stops);
            Ranges.positive("r", r);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.radial(this);
        }
    }

    /** A colour at a place along the gradient; both numbers are 0 to 1. */
    record Stop(double offset, String color, double opacity) {

        /** @throws IllegalArgumentException if a number is out of range or the colour is not one */
        public Stop {
            Ranges.unit("offset", offset);
            Ranges.color("color", color);
            Ranges.unit("opacity", opacity);
        }
    }

    /** What is painted beyond the gradient's ends, as SVG's spreadMethod. */
    enum Spread {
        PAD,
        REFLECT,
        REPEAT
    }

    /** One method per kind of paint. */
    interface Visitor<R> {
        R color(Color paint);

        R linear(Linear paint);

        R radial(Radial paint);
    }

    private static List<Double> matrix(List<Double> numbers) {
        if (numbers.size() != 6) {
            throw new FieldRejected("transform", "expected six numbers, found " + numbers.size());
        }
        return List.copyOf(numbers);
    }

    private static List<Stop> some(List<Stop> stops) {
        if (stops.isEmpty()) {
            throw new FieldRejected("stops", "expected at least one stop, found none");
        }
        return List.copyOf(stops);
    }
}
