package dev.livestroke.motion;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The drawing at rest, as a field sees it: control points and the cubic segments that tie them.
 *
 * <p>Immutable. Points are {@code [points, 2]} in canvas units; each segment has four indices into them, and segments
 * that are joined share the index of their joint.
 */
public final class RestDrawing {

    private final double[] points;
    private final int[] segments;

    /**
     * Copies its arguments.
     *
     * @param points [points, 2], finite, at least one point
     * @param segments [segments, 4], indices into the points
     * @throws IllegalArgumentException if a length, an index or a coordinate is out of range
     */
    public RestDrawing(double[] points, int[] segments) {
        if (points.length == 0 || points.length % 2 != 0 || segments.length % 4 != 0) {
            throw new IllegalArgumentException("expected points [n, 2] and segments [n, 4], found " + points.length
                    + " and " + segments.length + " numbers");
        }
        if (!Arrays.stream(points).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("rest points must be finite");
        }
        if (!Arrays.stream(segments).allMatch(index -> index >= 0 && index < points.length / 2)) {
            throw new IllegalArgumentException("segments must index the " + points.length / 2 + " points");
        }
        this.points = points.clone();
        this.segments = segments.clone();
    }

    /** Returns how many control points there are. */
    public int pointCount() {
        return points.length / 2;
    }

    /** Returns how many cubic segments there are. */
    public int segmentCount() {
        return segments.length / 4;
    }

    /** Returns the point that is control {@code control} (0 to 3) of segment {@code segment}. */
    int index(int segment, int control) {
        return segments[4 * segment + control];
    }

    double x(int point) {
        return points[2 * point];
    }

    double y(int point) {
        return points[2 * point + 1];
    }

    /** Returns how wide the points' bounding box is. */
    double width() {
        return high(0) - low(0);
    }

    /** Returns how high the points' bounding box is. */
    double height() {
        return high(1) - low(1);
    }

    double distance(int a, int b) {
        double dx = x(a) - x(b);
        double dy = y(a) - y(b);
        // Not hypot: it guards against overflow far beyond any canvas, and is many times slower.
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Returns a copy of the points, [points, 2]. */
    public double[] points() {
        return points.clone();
    }

    /** Returns the middle of the points' bounding box, {x, y}. */
    double[] center() {
        return new double[] {(low(0) + high(0)) / 2, (low(1) + high(1)) / 2};
    }

    /** Returns the mean of the points, {x, y}. */
    double[] mean() {
        double[] mean = new double[2];
        for (int i = 0; i < points.length; i++) {
            mean[i % 2] += points[i] / pointCount();
        }
        return mean;
    }

    private double low(int axis) {
        return coordinates(axis).min().orElseThrow();
    }

    private double high(int axis) {
        return coordinates(axis).max().orElseThrow();
    }

    private DoubleStream coordinates(int axis) {
        return IntStream.range(0, pointCount()).mapToDouble(i -> points[2 * i + axis]);
    }
}
