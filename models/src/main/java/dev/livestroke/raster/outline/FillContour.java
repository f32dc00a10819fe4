package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Polygon;

/** Draws the contours of a fill. */
final class FillContour {

    private final Polygon polygon;
    private final OutlineParts parts;
    private double area;

    // The vertex at hand and the direction that led there, and the same of the first edge.
    private int first;
    private int last;
    private double dx;
    private double dy;
    private double firstDx;
    private double firstDy;

    FillContour(Polygon polygon, OutlineParts parts) {
        this.polygon = polygon;
        this.parts = parts;
    }

    /** Begins a mark. */
    void begin() {
        area = 0;
    }

    /** Returns 1 if the contours together wind from y to x, as strokes do, else -1. */
    int sign() {
        return area > 0 ? -1 : 1;
    }

    /** Begins a contour. */
    void start(int vertex) {
        parts.beginContour();
        first = vertex;
        last = vertex;
    }

    /** Adds an edge. */
    void goTo(int vertex) {
        double nextX = polygon.x(vertex) - polygon.x(last);
        double nextY = polygon.y(vertex) - polygon.y(last);
        if (last == first) {
            firstDx = nextX;
            firstDy = nextY;
        } else {
            parts.turn(angleTo(nextX, nextY));
        }
        polygon.addEdge(last, vertex);
        area += (polygon.x(last) - polygon.x(first)) * nextY - (polygon.y(last) - polygon.y(first)) * nextX;
        dx = nextX;
        dy = nextY;
        last = vertex;
    }

    /** Ends the contour, which is back at its start. */
    void close() {
        parts.close(angleTo(firstDx, firstDy) <= OutlineParts.CORNER);
    }

    /** Returns a little more than the angle to another direction, or infinity from a right angle on. */
    private double angleTo(double x, double y) {
        double dot = dx * x + dy * y;
        return dot > 0 ? Math.abs(dx * y - dy * x) / dot : Double.POSITIVE_INFINITY;
    }
}
