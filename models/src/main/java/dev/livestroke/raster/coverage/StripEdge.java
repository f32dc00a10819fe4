package dev.livestroke.raster.coverage;

/** One edge of a polygon at a time, made to point down, as seen by the rows of a strip. */
final class StripEdge {

    double x0;
    double y0;
    double x1;
    double y1;

    /** 1 / height. */
    double inverse;

    /** 1 if it pointed down before, -1 if up: what the winding number gains from its left to its right. */
    int turn;

    private double slope;
    private int upper;
    private int lower;

    /** Makes an edge the one at hand; returns false if no pixel of the strip lies in its rows and to its right. */
    boolean load(Polygon polygon, int e, int top, int bottom, int width) {
        int from = polygon.from(e);
        int to = polygon.to(e);
        boolean down = polygon.y(from) < polygon.y(to);
        upper = down ? from : to;
        lower = down ? to : from;
        y0 = polygon.y(upper);
        y1 = polygon.y(lower);
        if (y1 <= top || y0 >= bottom || y0 == y1) {
            return false;
        }
        x0 = polygon.x(upper);
        x1 = polygon.x(lower);
        if (x0 >= width && x1 >= width) {
            return false;
        }
        inverse = 1 / (y1 - y0);
        slope = (x1 - x0) * inverse;
        turn = down ? 1 : -1;
        return true;
    }

    /** Returns where the edge is at a height within it. */
    double x(double y) {
        return y == y0 ? x0 : y == y1 ? x1 : x0 + (y - y0) * slope;
    }

    /** Adds the derivatives by a shift along the normal, weighted towards either end, to the ends of the edge. */
    void spread(Polygon polygon, double byTop, double byBottom) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        polygon.addGradient(upper, -dy * byTop, dx * byTop);
        polygon.addGradient(lower, -dy * byBottom, dx * byBottom);
    }
}
