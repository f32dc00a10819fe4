package dev.livestroke.svgimport.path;

import dev.livestroke.geometry.Point;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.value.TextScanner;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads the basic shapes and paths of SVG, each starting and turning as SVG prescribes, which dashes show. */
public final class ShapeReader {

    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");

    private final SegmentCounter counter;
    private final Warnings warnings;

    /** Makes a reader that counts what it draws. */
    public ShapeReader(SegmentCounter counter, Warnings warnings) {
        this.counter = counter;
        this.warnings = warnings;
    }

    /** Returns whether {@code element} is a shape. */
    public static boolean isShape(SvgElement element) {
        return element.vocabulary() == SvgElement.Vocabulary.SVG && SHAPES.contains(element.name());
    }

    /** Returns the outline of a shape, empty if it has no size or no data. */
    public Outline read(SvgElement shape, LengthContext lengths) {
        PathPen pen = new PathPen(counter, shape.place());
        Lengths of = new Lengths(shape, lengths);
        return switch (shape.name()) {
            case "rect" -> rect(pen, of);
            case "circle" -> circle(pen, of);
            case "ellipse" -> ellipse(pen, of);
            case "line" -> line(pen, of);
            case "polyline" -> polyline(pen, shape);
            case "polygon" -> polygon(pen, shape);
            default -> path(pen, shape);
        };
    }

    private static Outline path(PathPen pen, SvgElement shape) {
        String data = shape.attribute("d").filter(d -> !d.equals("none")).orElse("");
        return new PathDataReader(data, pen).read();
    }

    private static Outline rect(PathPen pen, Lengths of) {
        double x = of.get("x", Axis.X);
        double y = of.get("y", Axis.Y);
        double width = of.get("width", Axis.X);
        double height = of.get("height", Axis.Y);
        if (!(width > 0 && height > 0)) {
            return Outline.of(List.of());
        }
        Optional<Double> givenX = of.radius("rx", Axis.X);
        Optional<Double> givenY = of.radius("ry", Axis.Y);
        double rx = Math.min(givenX.or(() -> givenY).orElse(0.0), width / 2);
        double ry = Math.min(givenY.or(() -> givenX).orElse(0.0), height / 2);
        if (rx == 0 || ry == 0) {
            pen.moveTo(pen.point(x, y));
            pen.lineTo(pen.point(x + width, y));
            pen.lineTo(pen.point(x + width, y + height));
            pen.lineTo(pen.point(x, y + height));
        } else {
            Arc corner = new Arc(rx, ry, 0, false, true);
            pen.moveTo(pen.point(x + rx, y));
            edgeTo(pen, x + width - rx, y);
            pen.arcTo(corner, pen.point(x + width, y + ry));
            edgeTo(pen, x + width, y + height - ry);
            pen.arcTo(corner, pen.point(x + width - rx, y + height));
            edgeTo(pen, x + rx, y + height);
            pen.arcTo(corner, pen.point(x, y + height - ry));
            edgeTo(pen, x, y + ry);
            pen.arcTo(corner, pen.point(x + rx, y));
        }
        pen.close();
        return Outline.of(pen.finish());
    }

    /** Draws a straight edge unless the corners meet. */
    private static void edgeTo(PathPen pen, double x, double y) {
        Point to = pen.point(x, y);
        if (pen.current().distanceTo(to) > 0) {
            pen.lineTo(to);
        }
    }

    private static Outline circle(PathPen pen, Lengths of) {
        double radius = of.radius("r", Axis.DIAGONAL).orElse(0.0);
        return round(pen, new Point(of.get("cx", Axis.X), of.get("cy", Axis.Y)), radius, radius);
    }

    private static Outline ellipse(PathPen pen, Lengths of) {
        Optional<Double> rx = of.radius("rx", Axis.X);
        Optional<Double> ry = of.radius("ry", Axis.Y);
        return round(
                pen,
                new Point(of.get("cx", Axis.X), of.get("cy", Axis.Y)),
                rx.or(() -> ry).orElse(0.0),
                ry.or(() -> rx).orElse(0.0));
    }

    /** Draws an ellipse in four quarters, clockwise from three o'clock. */
    private static Outline round(PathPen pen, Point center, double rx, double ry) {
        if (!(rx > 0 && ry > 0)) {
            return Outline.of(List.of());
        }
        Arc quarter = new Arc(rx, ry, 0, false, true);
        Point right = pen.point(center.x() + rx, center.y());
        pen.moveTo(right);
        pen.arcTo(quarter, pen.point(center.x(), center.y() + ry));
        pen.arcTo(quarter, pen.point(center.x() - rx, center.y()));
        pen.arcTo(quarter, pen.point(center.x(), center.y() - ry));
        pen.arcTo(quarter, right);
        pen.close();
        return Outline.of(pen.finish());
    }

    private static Outline line(PathPen pen, Lengths of) {
        pen.moveTo(pen.point(of.get("x1", Axis.X), of.get("y1", Axis.Y)));
        pen.lineTo(pen.point(of.get("x2", Axis.X), of.get("y2", Axis.Y)));
        return Outline.of(pen.finish());
    }

    private static Outline polyline(PathPen pen, SvgElement shape) {
        Optional<String> error = points(pen, shape.attribute("points").orElse(""));
        return new Outline(pen.finish(), error);
    }

    private static Outline polygon(PathPen pen, SvgElement shape) {
        Optional<String> error = points(pen, shape.attribute("points").orElse(""));
        pen.close();
        return new Outline(pen.finish(), error);
    }

    private static Optional<String> points(PathPen pen, String text) {
        TextScanner scanner = new TextScanner(text);
        boolean first = true;
        while (!scanner.atEnd()) {
            OptionalDouble x = scanner.number();
            scanner.skipSeparator();
            OptionalDouble y = scanner.number();
            scanner.skipSeparator();
            if (x.isEmpty() || y.isEmpty()) {
                return Optional.of("expected pairs of numbers, found none at character " + (scanner.position() + 1)
                        + " of points");
            }
            Point to = pen.point(x.getAsDouble(), y.getAsDouble());
            if (first) {
                pen.moveTo(to);
                first = false;
            } else {
                pen.lineTo(to);
            }
        }
        return Optional.empty();
    }

    /** The length attributes of one shape. */
    private final class Lengths {

        private final SvgElement shape;
        private final LengthContext context;

        private Lengths(SvgElement shape, LengthContext context) {
            this.shape = shape;
            this.context = context;
        }

        private double get(String attribute, Axis axis) {
            return parse(attribute, axis).orElse(0.0);
        }

        /** Returns the radius, or nothing if it is missing, {@code auto} or negative. */
        private Optional<Double> radius(String attribute, Axis axis) {
            return parse(attribute, axis).filter(radius -> radius >= 0);
        }

        private Optional<Double> parse(String attribute, Axis axis) {
            Optional<String> text = shape.attribute(attribute).filter(value -> !value.equals("auto"));
            Optional<Length> length = text.flatMap(Length::parse);
            if (text.isPresent() && length.isEmpty()) {
                warnings.add(WarningKind.VALUE, shape.place(), attribute + "=\"" + text.get() + "\"");
            }
            return length.map(written -> counter.requireCoordinate(
                    written.resolve(axis, context), shape.place() + ", attribute " + attribute));
        }
    }
}
