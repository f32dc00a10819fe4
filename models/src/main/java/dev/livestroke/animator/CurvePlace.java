package dev.livestroke.animator;

import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.List;
import java.util.Optional;

/**
 * A place on a path's curve, as a weighted mean of the path's control points.
 *
 * @param layerId the path layer
 * @param points indices into {@code BezierPath.points()}
 * @param weights as many, adding up to 1
 * @param at in canvas px
 */
record CurvePlace(String layerId, List<Integer> points, List<Double> weights, Point at) {

    private static final int SAMPLES = 64;

    /** An end of a segment that is this near, as a share of the segment's length, is meant. */
    private static final double END = 0.1;

    /** Returns the place of {@code layers} that is nearest to {@code point}, if there is a layer. */
    static Optional<CurvePlace> nearest(List<PathLayer> layers, Point point) {
        Optional<CurvePlace> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (PathLayer layer : layers) {
            int first = 0;
            for (Subpath subpath : layer.path().subpaths()) {
                for (int s = 0; s < subpath.segments().size(); s++) {
                    CubicBezier segment = subpath.segments().get(s);
                    double t = nearest(segment, point);
                    double distance = segment.at(t).distanceTo(point);
                    if (distance < least) {
                        least = distance;
                        best = Optional.of(place(layer.id(), segment, t, first, 3 * s, subpath.pointCount()));
                    }
                }
                first += subpath.pointCount();
            }
        }
        return best;
    }

    /** Returns how far {@code point} is from the nearest curve of {@code layers}; infinity if there is none. */
    static double distance(List<PathLayer> layers, Point point) {
        return layers.stream()
                .flatMap(layer -> layer.path().subpaths().stream())
                .flatMap(subpath -> subpath.segments().stream())
                .mapToDouble(segment -> segment.at(nearest(segment, point)).distanceTo(point))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static CurvePlace place(String id, CubicBezier segment, double t, int first, int offset, int count) {
        if (t < END || t > 1 - END) {
            int end = t < END ? 0 : 3;
            return new CurvePlace(
                    id,
                    List.of(first + (offset + end) % count),
                    List.of(1.0),
                    end == 0 ? segment.start() : segment.end());
        }
        double u = 1 - t;
        return new CurvePlace(
                id,
                List.of(first + offset, first + offset + 1, first + offset + 2, first + (offset + 3) % count),
                List.of(u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t),
                segment.at(t));
    }

    /** Returns the parameter of the nearest point: the best sample, then thirds of the interval around it. */
    private static double nearest(CubicBezier segment, Point point) {
        int best = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            if (distance(segment, i, point) < distance(segment, best, point)) {
                best = i;
            }
        }
        double low = Math.max(0, (best - 1.0) / SAMPLES);
        double high = Math.min(1, (best + 1.0) / SAMPLES);
        for (int i = 0; i < SAMPLES; i++) {
            double third = (high - low) / 3;
            boolean left = segment.at(low + third).distanceTo(point)
                    < segment.at(high - third).distanceTo(point);
            low = left ? low : low + third;
            high = left ? high - third : high;
        }
        return (low + high) / 2;
    }

    private static double distance(CubicBezier segment, int sample, Point point) {
        return segment.at((double) sample / SAMPLES).distanceTo(point);
    }
}
