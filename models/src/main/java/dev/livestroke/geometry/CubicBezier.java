package dev.livestroke.geometry;

import java.util.stream.DoubleStream;

/** One cubic Bézier segment, in canvas px. */
public record CubicBezier(Point start, Point control1, Point control2, Point end) {

    /** Returns the straight segment from {@code start} to {@code end}, its controls on the thirds. */
    public static CubicBezier line(Point start, Point end) {
        return new CubicBezier(start, start.towards(end, 1.0 / 3), start.towards(end, 2.0 / 3), end);
    }

    /** Returns the cubic that equals the quadratic Bézier with the given control (degree elevation). */
    public static CubicBezier quadratic(Point start, Point control, Point end) {
        return new CubicBezier(start, start.towards(control, 2.0 / 3), end.towards(control, 2.0 / 3), end);
    }

    /** Returns the point at {@code t} in [0, 1]. */
    public Point at(double t) {
        double u = 1 - t;
        double w0 = u * u * u;
        double w1 = 3 * u * u * t;
        double w2 = 3 * u * t * t;
        double w3 = t * t * t;
        return new Point(
                w0 * start.x() + w1 * control1.x() + w2 * control2.x() + w3 * end.x(),
                w0 * start.y() + w1 * control1.y() + w2 * control2.y() + w3 * end.y());
    }

    /** Returns the image under {@code map}. */
    public CubicBezier transformed(Affine map) {
        return new CubicBezier(map.apply(start), map.apply(control1), map.apply(control2), map.apply(end));
    }

    /** Returns the exact bounds of the curve (not of its control polygon), without stroke width. */
    public Box bounds() {
        Box box = Box.of(start).union(Box.of(end));
        double[] extrema = DoubleStream.concat(
                        extrema(start.x(), control1.x(), control2.x(), end.x()),
                        extrema(start.y(), control1.y(), control2.y(), end.y()))
                .toArray();
        for (double t : extrema) {
            box = box.union(Box.of(at(t)));
        }
        return box;
    }

    /** Returns whether every coordinate of the curve stays within {@code distance} of its start. */
    public boolean isDegenerate(double distance) {
        return start.distanceTo(control1) <= distance
                && start.distanceTo(control2) <= distance
                && start.distanceTo(end) <= distance;
    }

    /** Returns the roots in (0, 1) of the derivative of one coordinate. */
    private static DoubleStream extrema(double p0, double p1, double p2, double p3) {
        double a = p3 - 3 * p2 + 3 * p1 - p0;
        double b = 2 * (p2 - 2 * p1 + p0);
        double c = p1 - p0;
        double discriminant = b * b - 4 * a * c;
        if (discriminant < 0) {
            return DoubleStream.empty();
        }
        // The stable pair: q has no cancellation, the second root is c / q.
        double q = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
        return DoubleStream.of(q / a, c / q).filter(t -> t > 0 && t < 1);
    }
}
