package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.StrokeStyle;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes strokes in canvas px: width and dashes scaled with the shape, dashes only where their number is sane. */
final class StrokeReader {

    /** Below this share a map scales all directions alike as far as an eye can tell. */
    private static final double EVEN = 1e-3;

    private final StyleReader styles;
    private final SvgLimits limits;
    private final Warnings warnings;

    StrokeReader(StyleReader styles, SvgLimits limits, Warnings warnings) {
        this.styles = styles;
        this.limits = limits;
        this.warnings = warnings;
    }

    Optional<Stroke> read(PaintedShape shape, ResolvedPaint paint) {
        StrokeStyle style = shape.style().stroke();
        String place = shape.element().place();
        double scale = scale(shape);
        double width = limits.requireCoordinate(
                style.width().resolve(Axis.DIAGONAL, shape.lengths()) * scale, place + ", stroke-width");
        if (!(width > 0)) {
            return Optional.empty();
        }
        if (shape.style().paintOrder().toLowerCase(Locale.ROOT).startsWith("stroke")) {
            warnings.add(WarningKind.PAINT_ORDER, place);
        }
        List<Double> dashes = dashes(shape, scale);
        return Optional.of(new Stroke(
                paint.paint(),
                paint.opacity() * style.opacity(),
                width,
                style.cap(),
                style.join(),
                style.miterLimit(),
                dashes,
                dashOffset(shape, scale, dashes)));
    }

    /** Returns where in the pattern the line starts, in canvas px, from 0 to less than the pattern's length. */
    private double dashOffset(PaintedShape shape, double scale, List<Double> dashes) {
        if (dashes.isEmpty()) {
            return 0;
        }
        double offset = limits.requireCoordinate(
                shape.style().stroke().dashOffset().resolve(Axis.DIAGONAL, shape.lengths()) * scale,
                shape.element().place() + ", stroke-dashoffset");
        double period = dashes.stream().mapToDouble(Double::doubleValue).sum();
        return offset - period * Math.floor(offset / period);
    }

    /** Returns the factor from lengths of the stroke to canvas px. */
    private double scale(PaintedShape shape) {
        String effect = styles.properties(shape.element()).ownKeyword("vector-effect", "none");
        if (effect.equals("non-scaling-stroke")) {
            return 1;
        }
        if (!shape.toCanvas().isSimilarity(EVEN)) {
            warnings.add(WarningKind.UNEVEN_STROKE, shape.element().place());
        }
        return shape.toCanvas().meanScale();
    }

    /** Returns dash, gap, dash, gap ... in canvas px, an even number of them; none for a solid line. */
    private List<Double> dashes(PaintedShape shape, double scale) {
        List<Length> written = shape.style().stroke().dashes();
        if (written.size() > limits.dashes()) {
            return solid(shape);
        }
        List<Double> dashes = new ArrayList<>();
        double period = 0;
        for (Length length : written) {
            double dash = limits.requireCoordinate(
                    length.resolve(Axis.DIAGONAL, shape.lengths()) * scale,
                    shape.element().place() + ", stroke-dasharray");
            dashes.add(dash);
            period += dash;
        }
        if (period == 0) {
            return List.of();
        }
        if (length(shape) * scale / period * dashes.size() > limits.dashes()) {
            return solid(shape);
        }
        if (dashes.size() % 2 == 1) {
            dashes.addAll(List.copyOf(dashes));
        }
        return dashes;
    }

    private List<Double> solid(PaintedShape shape) {
        warnings.add(WarningKind.DASHES, shape.element().place());
        return List.of();
    }

    /** Returns the length of the control polygon, at least that of the curve, in user units. */
    private static double length(PaintedShape shape) {
        double length = 0;
        for (Subpath subpath : shape.path().subpaths()) {
            for (CubicBezier cubic : subpath.segments()) {
                length += cubic.start().distanceTo(cubic.control1())
                        + cubic.control1().distanceTo(cubic.control2())
                        + cubic.control2().distanceTo(cubic.end());
            }
        }
        return length;
    }
}
