package dev.livestroke.export.fit;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Paths as numbers: their control points, and points along their curves, at even parameters of every segment. Curves stay
 * as near to each other as their points at the same parameters, so the distance of outlines is what a tolerance means.
 */
final class Outline {

    private Outline() {}

    /** Returns x and y of {@code perSegment} points of each segment and of the ends of open subpaths. */
    static double[] of(BezierPath path, int perSegment, Affine map) {
        int points = perSegment * path.segmentCount()
                + (int) path.subpaths().stream().filter(s -> !s.closed()).count();
        double[] places = new double[2 * points];
        int c = 0;
        for (Subpath subpath : path.subpaths()) {
            for (CubicBezier segment : subpath.segments()) {
                CubicBezier moved = segment.transformed(map);
                for (int i = 0; i < perSegment; i++) {
                    c = put(places, c, moved.at(i / (double) perSegment));
                }
            }
            if (!subpath.closed()) {
                c = put(
                        places,
                        c,
                        map.apply(subpath.segments()
                                .get(subpath.segments().size() - 1)
                                .end()));
            }
        }
        return places;
    }

    /** Returns x and y of the control points of {@code path}, in its order. */
    static double[] controls(BezierPath path) {
        return path.points().stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }

    /** Returns {@code path} with control points at {@code controls}. */
    static BezierPath path(BezierPath path, double[] controls) {
        List<Point> points = new ArrayList<>(controls.length / 2);
        for (int c = 0; c < controls.length; c += 2) {
            points.add(new Point(controls[c], controls[c + 1]));
        }
        return path.withPoints(points);
    }

    private static int put(double[] places, int c, Point point) {
        places[c] = point.x();
        places[c + 1] = point.y();
        return c + 2;
    }
}
