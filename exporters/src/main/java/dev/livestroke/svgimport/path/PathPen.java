package dev.livestroke.svgimport.path;

import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;

/** Draws subpaths segment by segment, in user units. Every point is checked, every segment counted. */
public final class PathPen {

    /** A gap to the start that is this small against the coordinates is rounding of relative commands. */
    private static final double ROUNDING = 1e-9;

    private final SegmentCounter counter;
    private final String where;
    private final List<Subpath> subpaths = new ArrayList<>();
    private List<CubicBezier> segments = new ArrayList<>();
    private boolean moved;
    private Point start = Point.ZERO;
    private Point current = Point.ZERO;

    /** Makes a pen at the origin; {@code where} names element and attribute in refusals. */
    public PathPen(SegmentCounter counter, String where) {
        this.counter = counter;
        this.where = where;
    }

    /** Returns where the pen is. */
    public Point current() {
        return current;
    }

    /** Returns the checked point with these coordinates. */
    public Point point(double x, double y) {
        return new Point(counter.requireCoordinate(x, where), counter.requireCoordinate(y, where));
    }

    /** Ends the subpath, open, and starts another one. */
    public void moveTo(Point to) {
        finishSubpath();
        start = to;
        current = to;
        moved = true;
    }

    /** Draws a straight line. */
    public void lineTo(Point to) {
        add(CubicBezier.line(current, to));
    }

    /** Draws a cubic Bézier. */
    public void cubicTo(Point control1, Point control2, Point to) {
        add(new CubicBezier(current, control1, control2, to));
    }

    /** Draws a quadratic Bézier as the cubic that equals it. */
    public void quadraticTo(Point control, Point to) {
        add(CubicBezier.quadratic(current, control, to));
    }

    /** Draws an elliptical arc as cubics of at most a quarter turn. */
    public void arcTo(Arc arc, Point to) {
        for (CubicBezier cubic : arc.cubics(current, to)) {
            point(cubic.control1().x(), cubic.control1().y());
            point(cubic.control2().x(), cubic.control2().y());
            add(cubic);
        }
    }

    /** Closes the subpath with a line to its start, where there is a gap; drawing goes on from there. */
    public void close() {
        if (segments.isEmpty() && !moved) {
            return;
        }
        if (isDot()) {
            segments = new ArrayList<>(List.of(CubicBezier.line(start, start)));
            finishSubpath();
        } else {
            joinEnds();
            subpaths.add(new Subpath(segments, true));
            segments = new ArrayList<>();
        }
        current = start;
        moved = false;
    }

    /** Returns the subpaths drawn so far; a lone move draws none, a subpath without extent is one open dot. */
    public List<Subpath> finish() {
        finishSubpath();
        return List.copyOf(subpaths);
    }

    private void joinEnds() {
        double size = Math.max(1, Math.max(Math.abs(start.x()), Math.abs(start.y())));
        double gap = current.distanceTo(start);
        if (gap > ROUNDING * size) {
            lineTo(start);
        } else {
            // Also where there is no gap: records tell minus zero from zero.
            CubicBezier last = segments.remove(segments.size() - 1);
            segments.add(new CubicBezier(last.start(), last.control1(), last.control2(), start));
        }
    }

    private boolean isDot() {
        return segments.stream().allMatch(segment -> segment.isDegenerate(0));
    }

    private void finishSubpath() {
        if (!segments.isEmpty()) {
            subpaths.add(new Subpath(isDot() ? segments.subList(0, 1) : segments, false));
            segments = new ArrayList<>();
        }
    }

    private void add(CubicBezier segment) {
        counter.add();
        segments.add(segment);
        current = segment.end();
    }
}
