package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.LengthContext;
import dev.livestroke.svgimport.value.TransformList;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;

/** Makes the gradient that a shape is painted with, in gradient space with a transform to canvas px. */
final class GradientReader {

    /** A focus on or outside the circle is pulled in to this share of the radius, as browsers do. */
    private static final double FOCUS_SHARE = 0.99;

    /** Below this share of its size squared, a map's determinant means that it flattens the gradient to a line. */
    private static final double FLAT = 1e-9;

    private static final LengthContext SHARES = new LengthContext(1, 1, 1);

    private final GradientSources sources;
    private final SvgLimits limits;
    private final Warnings warnings;

    GradientReader(GradientSources sources, SvgLimits limits, Warnings warnings) {
        this.sources = sources;
        this.limits = limits;
        this.warnings = warnings;
    }

    /** Returns the paint, one colour where the gradient has no extent; nothing where SVG paints nothing. */
    Optional<ResolvedPaint> read(SvgElement gradient, PaintedShape shape) {
        GradientSource source = sources.of(gradient);
        if (source.stops().isEmpty()) {
            return Optional.empty();
        }
        if (source.stops().size() == 1) {
            return Optional.of(solid(source.lastStop()));
        }
        Optional<Affine> toCanvas = toCanvas(source, gradient, shape);
        if (toCanvas.isEmpty()) {
            return Optional.empty();
        }
        if (isFlat(toCanvas.get())) {
            return Optional.of(solid(source.lastStop()));
        }
        Numbers numbers = new Numbers(source, gradient, shape.lengths());
        return Optional.of(
                gradient.is("linearGradient")
                        ? linear(numbers, toCanvas.get())
                        : radial(numbers, toCanvas.get(), gradient));
    }

    private static ResolvedPaint solid(GradientStop stop) {
        return new ResolvedPaint(stop.color(), stop.opacity());
    }

    private Optional<Affine> toCanvas(GradientSource source, SvgElement gradient, PaintedShape shape) {
        Affine units = shape.toCanvas();
        if (source.inBounds()) {
            Box box = shape.path().bounds();
            if (box.width() == 0 || box.height() == 0) {
                warnings.add(
                        WarningKind.GRADIENT,
                        shape.element().place(),
                        gradient.place() + " needs a shape with width and height");
                return Optional.empty();
            }
            units = units.compose(new Affine(box.width(), 0, 0, box.height(), box.left(), box.top()));
        }
        Affine own = Affine.IDENTITY;
        Optional<String> text = source.attribute("gradientTransform");
        if (text.isPresent()) {
            Optional<Affine> parsed = TransformList.parse(text.get());
            if (parsed.isEmpty()) {
                warnings.add(WarningKind.VALUE, gradient.place(), "gradientTransform=\"" + text.get() + "\"");
            }
            own = parsed.orElse(own);
        }
        return TransformList.compose(units, own);
    }

    private static boolean isFlat(Affine map) {
        double size = Math.hypot(Math.hypot(map.a(), map.b()), Math.hypot(map.c(), map.d()));
        return Math.abs(map.determinant()) <= FLAT * size * size;
    }

    private static ResolvedPaint linear(Numbers numbers, Affine toCanvas) {
        Point start = new Point(numbers.get("x1", Axis.X, "0%"), numbers.get("y1", Axis.Y, "0%"));
        Point end = new Point(numbers.get("x2", Axis.X, "100%"), numbers.get("y2", Axis.Y, "0%"));
        if (start.distanceTo(end) == 0) {
            return solid(numbers.source.lastStop());
        }
        return new ResolvedPaint(
                new LinearGradient(start, end, numbers.source.stops(), spread(numbers.source), toCanvas), 1);
    }

    private ResolvedPaint radial(Numbers numbers, Affine toCanvas, SvgElement gradient) {
        Point center = new Point(numbers.get("cx", Axis.X, "50%"), numbers.get("cy", Axis.Y, "50%"));
        double radius = numbers.get("r", Axis.DIAGONAL, "50%");
        if (!(radius > 0)) {
            return solid(numbers.source.lastStop());
        }
        if (numbers.get("fr", Axis.DIAGONAL, "0%") > 0) {
            warnings.add(WarningKind.GRADIENT, gradient.place(), "its focal radius fr is taken for 0");
        }
        Point focus = new Point(
                numbers.source.attribute("fx").isPresent() ? numbers.get("fx", Axis.X, "50%") : center.x(),
                numbers.source.attribute("fy").isPresent() ? numbers.get("fy", Axis.Y, "50%") : center.y());
        double distance = center.distanceTo(focus);
        if (distance > FOCUS_SHARE * radius) {
            focus = center.towards(focus, FOCUS_SHARE * radius / distance);
        }
        return new ResolvedPaint(
                new RadialGradient(center, radius, focus, numbers.source.stops(), spread(numbers.source), toCanvas), 1);
    }

    private static GradientSpread spread(GradientSource source) {
        return switch (source.attribute("spreadMethod").orElse("pad")) {
            case "reflect" -> GradientSpread.REFLECT;
            case "repeat" -> GradientSpread.REPEAT;
            default -> GradientSpread.PAD;
        };
    }

    /** The coordinates of one gradient: shares of the bounds, or lengths in user units. */
    private final class Numbers {

        private final GradientSource source;
        private final SvgElement gradient;
        private final LengthContext lengths;

        private Numbers(GradientSource source, SvgElement gradient, LengthContext userSpace) {
            this.source = source;
            this.gradient = gradient;
            this.lengths = source.inBounds() ? SHARES : userSpace;
        }

        private double get(String attribute, Axis axis, String initial) {
            String text = source.attribute(attribute).orElse(initial);
            Optional<Length> length = Length.parse(text);
            if (length.isEmpty()) {
                warnings.add(WarningKind.VALUE, gradient.place(), attribute + "=\"" + text + "\"");
            }
            double value = length.or(() -> Length.parse(initial)).orElseThrow().resolve(axis, lengths);
            return limits.requireCoordinate(value, gradient.place() + ", attribute " + attribute);
        }
    }
}
