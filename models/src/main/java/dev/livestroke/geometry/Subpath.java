package dev.livestroke.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cubic segments laid end to end: each starts at the very point where the one before ends. A closed subpath ends at the
 * very point where it starts, and its ends are joined instead of capped.
 */
public record Subpath(List<CubicBezier> segments, boolean closed) {

    /** @throws IllegalArgumentException if there is no segment, a joint is torn, or a closed subpath does not close */
    public Subpath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a subpath needs at least one segment");
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i).start().equals(segments.get(i - 1).end())) {
                throw new IllegalArgumentException("segment " + i + " must start at "
                        + segments.get(i - 1).end() + ", where the one before ends, was "
                        + segments.get(i).start());
            }
        }
        if (closed
                && !segments.get(0)
                        .start()
                        .equals(segments.get(segments.size() - 1).end())) {
            throw new IllegalArgumentException("a closed subpath must end at its start "
                    + segments.get(0).start() + ", was "
                    + segments.get(segments.size() - 1).end());
        }
    }

    /** Returns the first point. */
    public Point start() {
        return segments.get(0).start();
    }

    /**
     * Returns the control points in drawing order, joints once: the start, then three for each segment, without the
     * last one's end if closed. This order is the one of {@link #withPoints}.
     */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(3 * segments.size() + 1);
        points.add(start());
        for (CubicBezier segment : segments) {
            points.add(segment.control1());
            points.add(segment.control2());
            points.add(segment.end());
        }
        return closed ? points.subList(0, points.size() - 1) : points;
    }

    /** Returns how many control points {@link #points} has. */
    public int pointCount() {
        return 3 * segments.size() + (closed ? 0 : 1);
    }

    /**
     * Returns the same subpath with other control points.
     *
     * @throws IllegalArgumentException if {@code points} has another count than {@link #pointCount}
     */
    public Subpath withPoints(List<Point> points) {
        if (points.size() != pointCount()) {
            throw new IllegalArgumentException("expected " + pointCount() + " points, found " + points.size());
        }
        List<CubicBezier> moved = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            moved.add(new CubicBezier(
                    points.get(3 * i),
                    points.get(3 * i + 1),
                    points.get(3 * i + 2),
                    points.get((3 * i + 3) % points.size())));
        }
        return new Subpath(moved, closed);
    }

    /** Returns the image under {@code map}. */
    public Subpath transformed(Affine map) {
        return withPoints(points().stream().map(map::apply).toList());
    }

    /**
     * Returns places along the curve: of each segment both ends, so that joints come twice, and what cuts it into {@code
     * perSegment} equal parts of its parameter.
     */
    public List<Point> samples(int perSegment) {
        return segments.stream()
                .flatMap(segment ->
                        IntStream.rangeClosed(0, perSegment).mapToObj(i -> segment.at((double) i / perSegment)))
                .toList();
    }

    /** Returns the bounds of the curve, without stroke width. */
    public Box bounds() {
        return segments.stream().map(CubicBezier::bounds).reduce(Box::union).orElseThrow();
    }
}
