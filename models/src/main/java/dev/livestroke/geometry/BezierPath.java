package dev.livestroke.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What one path element draws: one or more subpaths, filled and stroked together. */
public record BezierPath(List<Subpath> subpaths) {

    /** @throws IllegalArgumentException if there is no subpath */
    public BezierPath {
        subpaths = List.copyOf(subpaths);
        if (subpaths.isEmpty()) {
            throw new IllegalArgumentException("a path needs at least one subpath");
        }
    }

    /** Returns the control points of all subpaths, one after the other, each in the order of {@link Subpath#points}. */
    public List<Point> points() {
        return subpaths.stream().flatMap(subpath -> subpath.points().stream()).toList();
    }

    /** Returns how many control points {@link #points} has. */
    public int pointCount() {
        return subpaths.stream().mapToInt(Subpath::pointCount).sum();
    }

    /** Returns how many cubic segments the subpaths have together. */
    public int segmentCount() {
        return subpaths.stream().mapToInt(subpath -> subpath.segments().size()).sum();
    }

    /**
     * Returns the same path with other control points.
     *
     * @throws IllegalArgumentException if {@code points} has another count than {@link #pointCount}
     */
    public BezierPath withPoints(List<Point> points) {
        if (points.size() != pointCount()) {
            throw new IllegalArgumentException("expected " + pointCount() + " points, found " + points.size());
        }
        List<Subpath> moved = new ArrayList<>(subpaths.size());
        int from = 0;
        for (Subpath subpath : subpaths) {
            moved.add(subpath.withPoints(points.subList(from, from + subpath.pointCount())));
            from += subpath.pointCount();
        }
        return new BezierPath(moved);
    }

    /** Returns the path whose control points lie at share {@code t} of the way to those of {@code other}, which matches. */
    public BezierPath towards(BezierPath other, double t) {
        List<Point> mine = points();
        List<Point> theirs = other.points();
        return withPoints(IntStream.range(0, mine.size())
                .mapToObj(i -> mine.get(i).towards(theirs.get(i), t))
                .toList());
    }

    /** Returns whether {@code other} has as many subpaths, of as many segments each, closed alike. */
    public boolean matches(BezierPath other) {
        if (subpaths.size() != other.subpaths.size()) {
            return false;
        }
        for (int i = 0; i < subpaths.size(); i++) {
            Subpath mine = subpaths.get(i);
            Subpath theirs = other.subpaths.get(i);
            if (mine.segments().size() != theirs.segments().size() || mine.closed() != theirs.closed()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the image under {@code map}. */
    public BezierPath transformed(Affine map) {
        return new BezierPath(
                subpaths.stream().map(subpath -> subpath.transformed(map)).toList());
    }

    /** Returns the bounds of the curves, without stroke width. */
    public Box bounds() {
        return subpaths.stream().map(Subpath::bounds).reduce(Box::union).orElseThrow();
    }
}
