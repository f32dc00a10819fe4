package dev.livestroke.animator;

import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The convex hull of a layer's curves: what a rubber band around it would enclose. Two subjects whose hulls are clear of
 * each other can move on their own; a wheel, an eye, or the sound around a bell cannot.
 */
record Outline(List<Point> corners) {

    /** Points that are taken on each segment. */
    private static final int SAMPLES = 8;

    static Outline of(Layer layer) {
        return hull(layer.paths()
                .flatMap(path -> path.path().subpaths().stream())
                .flatMap(subpath -> subpath.samples(SAMPLES).stream())
                .toList());
    }

    /** Returns the hull of both. */
    Outline union(Outline other) {
        List<Point> both = new ArrayList<>(corners);
        both.addAll(other.corners);
        return hull(both);
    }

    /** Returns the distance between the hulls, 0 where they meet. */
    double distanceTo(Outline other) {
        // Hulls are apart just when some edge's normal separates them or a corner is nearest to an edge.
        if (contains(other.corners.get(0)) || other.contains(corners.get(0))) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < corners.size(); i++) {
            for (int j = 0; j < other.corners.size(); j++) {
                least = Math.min(least, gap(edge(i), other.edge(j)));
            }
        }
        return least;
    }

    private Point[] edge(int i) {
        return new Point[] {corners.get(i), corners.get((i + 1) % corners.size())};
    }

    private boolean contains(Point point) {
        if (corners.size() < 3) {
            return false;
        }
        for (int i = 0; i < corners.size(); i++) {
            if (turn(edge(i)[0], edge(i)[1], point) < 0) {
                return false;
            }
        }
        return true;
    }

    private static double gap(Point[] a, Point[] b) {
        boolean crosses = turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) < 0
                && turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) < 0;
        return crosses
                ? 0
                : Math.min(Math.min(toEdge(a[0], b), toEdge(a[1], b)), Math.min(toEdge(b[0], a), toEdge(b[1], a)));
    }

    private static double toEdge(Point point, Point[] edge) {
        double dx = edge[1].x() - edge[0].x();
        double dy = edge[1].y() - edge[0].y();
        double square = dx * dx + dy * dy;
        double along = (point.x() - edge[0].x()) * dx + (point.y() - edge[0].y()) * dy;
        double t = square > 0 ? Math.max(0, Math.min(1, along / square)) : 0;
        return point.distanceTo(edge[0].towards(edge[1], t));
    }

    /** Andrew's monotone chain; corners turn to the right hand on screen. */
    private static Outline hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return new Outline(sorted);
        }
        List<Point> lower = chain(sorted);
        List<Point> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        List<Point> upper = chain(backwards);
        List<Point> corners = new ArrayList<>(lower.subList(0, lower.size() - 1));
        corners.addAll(upper.subList(0, upper.size() - 1));
        return new Outline(List.copyOf(corners));
    }

    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point point : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), point) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(point);
        }
        return chain;
    }

    /** Returns twice the signed area of the triangle, positive where the way from a by b to c turns clockwise on screen. */
    private static double turn(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
