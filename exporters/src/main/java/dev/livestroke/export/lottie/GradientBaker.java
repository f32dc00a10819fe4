package dev.livestroke.export.lottie;

import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.GradientColors;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Works a gradient's transform into its points, for Lottie gradients have none. Exact for linear gradients under any
 * transform and for radial ones where circles stay circles; a stroke's radial gradient with ellipses gets circles of the
 * same area, with a warning (see {@link EllipseSpace} for fills).
 */
final class GradientBaker {

    private static final Rounding SHARES = new Rounding(4);
    private static final double SMALLEST_STEP = 1e-4;
    private static final Rounding HIGHLIGHT = new Rounding(2);
    private static final int LINEAR = 1;
    private static final int RADIAL = 2;
    private static final double CIRCLE_TOLERANCE = 1e-3;

    private final String layerId;
    private final Rounding length;
    private final Consumer<ExportWarning> warnings;

    GradientBaker(String layerId, Rounding length, Consumer<ExportWarning> warnings) {
        this.layerId = layerId;
        this.length = length;
        this.warnings = warnings;
    }

    /**
     * Along the gradient, offset = (p - start) · d / |d|² with p in gradient space. On the canvas that is an affine
     * function too, with gradient g = M⁻ᵀ d / |d|²; so the end point lies at start + g / |g|².
     */
    BakedGradient bake(LinearGradient gradient) {
        warnOfSpread(gradient.spread());
        Affine map = gradient.transform();
        double dx = gradient.end().x() - gradient.start().x();
        double dy = gradient.end().y() - gradient.start().y();
        double scale = 1 / ((dx * dx + dy * dy) * map.determinant());
        double gx = scale * (map.d() * dx - map.b() * dy);
        double gy = scale * (map.a() * dy - map.c() * dx);
        double squared = gx * gx + gy * gy;
        Point start = map.apply(gradient.start());
        return new BakedGradient(
                colors(gradient.stops()),
                still(start),
                still(start.plus(gx / squared, gy / squared)),
                LINEAR,
                null,
                null);
    }

    BakedGradient bake(RadialGradient gradient) {
        warnOfSpread(gradient.spread());
        Affine map = gradient.transform();
        if (!map.isSimilarity(CIRCLE_TOLERANCE)) {
            warn("Lottie has no gradients with ellipses for strokes: the radial gradient was written with circles"
                    + " of the same area");
        }
        Point center = map.apply(gradient.center());
        Point focus = map.apply(gradient.focus());
        double radius = gradient.radius() * map.meanScale();
        double highlight = Math.min(99, 100 * center.distanceTo(focus) / radius);
        double angle = Math.toDegrees(Math.atan2(focus.y() - center.y(), focus.x() - center.x()));
        return new BakedGradient(
                colors(gradient.stops()),
                still(center),
                still(center.plus(radius, 0)),
                RADIAL,
                AnimatedProperty.still(HIGHLIGHT.round(highlight)),
                AnimatedProperty.still(HIGHLIGHT.round(angle)));
    }

    /** Returns [red, green, blue], each 0 to 1. */
    static List<Double> channels(Color color) {
        return List.of(
                SHARES.round(color.red() / 255.0),
                SHARES.round(color.green() / 255.0),
                SHARES.round(color.blue() / 255.0));
    }

    private static GradientColors colors(List<GradientStop> stops) {
        double[] offsets = risingOffsets(stops);
        List<Double> numbers = new ArrayList<>(6 * stops.size());
        for (int i = 0; i < offsets.length; i++) {
            numbers.add(offsets[i]);
            numbers.addAll(channels(stops.get(i).color()));
        }
        if (stops.stream().anyMatch(stop -> stop.opacity() < 1)) {
            for (int i = 0; i < offsets.length; i++) {
                numbers.add(offsets[i]);
                numbers.add(SHARES.round(stops.get(i).opacity()));
            }
        }
        return new GradientColors(offsets.length, AnimatedProperty.still(List.copyOf(numbers)));
    }

    /** Skottie mixes up colours and alphas where two stops share an offset, so those are set a hair apart. */
    private static double[] risingOffsets(List<GradientStop> stops) {
        double[] offsets = new double[stops.size()];
        double lowest = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = SHARES.round(Math.max(lowest, stops.get(i).offset()));
            lowest = offsets[i] + SMALLEST_STEP;
        }
        double highest = 1;
        for (int i = offsets.length - 1; i >= 0; i--) {
            offsets[i] = SHARES.round(Math.min(highest, offsets[i]));
            highest = offsets[i] - SMALLEST_STEP;
        }
        return offsets;
    }

    private void warnOfSpread(GradientSpread spread) {
        if (spread != GradientSpread.PAD) {
            warn("Lottie has no gradients that repeat or reflect: the end colours go on instead");
        }
    }

    private void warn(String message) {
        warnings.accept(new ExportWarning(layerId, message));
    }

    private AnimatedProperty<List<Double>> still(Point point) {
        return AnimatedProperty.still(List.of(length.round(point.x()), length.round(point.y())));
    }
}
