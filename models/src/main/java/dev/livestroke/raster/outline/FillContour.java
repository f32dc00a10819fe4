package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Polygon;

/** Draws the contours of a fill, in parts that turn little, so that one and its neighbour cannot cross. */
final class FillContour {

    /** A part turns no more than this, in radians. */
    private static final double TURN_OF_PART = 1.2;

    /** Where the contour turns by more than this, in radians, is a corner; two parts and what lies between turn less than half. */
    private static final double CORNER = 0.6;

    /** A smooth contour turns once round, so it has at least as many parts; with fewer, all would be neighbours. */
    private static final int LEAST_PARTS_OF_RING = 4;

    private final Polygon polygon;
    private int part;
    private int firstPart;
    private double turned;
    private int ring;
    private double area;

    // The vertex at hand and the direction that led there, and the same of the first edge.
    private int first;
    private int last;
    private double dx;
    private double dy;
    private double firstDx;
    private double firstDy;

    FillContour(Polygon polygon) {
        this.polygon = polygon;
    }

    /** Begins a mark. */
    void begin() {
        part = -2;
        ring = 0;
        area = 0;
    }

    /** Returns 1 if the contours together wind from y to x, as strokes do, else -1. */
    int sign() {
        return area > 0 ? -1 : 1;
    }

    /** Returns how many parts there are if the last is a neighbour of the first, else 0. */
    int ring() {
        return ring;
    }

    /** Begins a contour. */
    void start(int vertex) {
        part += 2;
        firstPart = part;
        turned = 0;
        ring = 0;
        first = vertex;
        last = vertex;
        dx = 0;
        dy = 0;
        polygon.beginPart(part);
    }

    /** Adds an edge. */
    void goTo(int vertex) {
        double nextX = polygon.x(vertex) - polygon.x(last);
        double nextY = polygon.y(vertex) - polygon.y(last);
        if (last == first) {
            firstDx = nextX;
            firstDy = nextY;
        } else {
            turnTo(nextX, nextY);
        }
        polygon.addEdge(last, vertex);
        area += (polygon.x(last) - polygon.x(first)) * nextY - (polygon.y(last) - polygon.y(first)) * nextX;
        dx = nextX;
        dy = nextY;
        last = vertex;
    }

    /** Ends the contour, which is back at its start. */
    void close() {
        boolean smooth = turn(firstDx, firstDy) <= CORNER;
        ring = smooth && firstPart == 0 && part >= LEAST_PARTS_OF_RING - 1 ? part + 1 : 0;
    }

    private void turnTo(double nextX, double nextY) {
        double turn = turn(nextX, nextY);
        if (turn > CORNER) {
            part += 2;
            turned = 0;
        } else if (turned + turn > TURN_OF_PART) {
            part++;
            turned = 0;
        } else {
            turned += turn;
        }
        polygon.beginPart(part);
    }

    /** Returns a little more than the angle to another direction, or infinity from a right angle on. */
    private double turn(double x, double y) {
        double dot = dx * x + dy * y;
        return dot > 0 ? Math.abs(dx * y - dy * x) / dot : Double.POSITIVE_INFINITY;
    }
}
