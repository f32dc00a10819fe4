package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * The edges of one polygon, made to point down and cut to a strip, and for the row at hand the piece of each that lies in
 * it.
 */
final class EdgeSet {

    private static final int FIRST_CAPACITY = 64;

    /** Index in the polygon. */
    int[] edge = new int[FIRST_CAPACITY];

    /** What the winding number gains from the left of the edge to its right. */
    int[] winding = new int[FIRST_CAPACITY];

    double[] topX = new double[FIRST_CAPACITY];
    double[] topY = new double[FIRST_CAPACITY];
    double[] bottomX = new double[FIRST_CAPACITY];
    double[] bottomY = new double[FIRST_CAPACITY];
    double[] slope = new double[FIRST_CAPACITY];

    /** The next edge that begins in the same row, or -1. */
    int[] next = new int[FIRST_CAPACITY];

    // The piece in the row at hand: its ends, and the columns it touches, -1 left of the image and `width` right of it.
    double[] y0 = new double[FIRST_CAPACITY];
    double[] y1 = new double[FIRST_CAPACITY];
    double[] x0 = new double[FIRST_CAPACITY];
    double[] x1 = new double[FIRST_CAPACITY];
    int[] low = new int[FIRST_CAPACITY];
    int[] high = new int[FIRST_CAPACITY];

    // Which part of the piece has been found to bound the inside: since when, and on which side.
    int[] side = new int[FIRST_CAPACITY];
    double[] since = new double[FIRST_CAPACITY];

    int size;

    /** Adds an edge of {@code polygon} and returns its place here. */
    int add(Polygon polygon, int index) {
        if (size == edge.length) {
            grow();
        }
        int from = polygon.from(index);
        int to = polygon.to(index);
        boolean down = polygon.y(from) < polygon.y(to);
        int top = down ? from : to;
        int bottom = down ? to : from;
        edge[size] = index;
        winding[size] = down ? polygon.times(index) : -polygon.times(index);
        topX[size] = polygon.x(top);
        topY[size] = polygon.y(top);
        bottomX[size] = polygon.x(bottom);
        bottomY[size] = polygon.y(bottom);
        y1[size] = Double.NaN; // of no row yet
        slope[size] = (bottomX[size] - topX[size]) / (bottomY[size] - topY[size]);
        return size++;
    }

    /** Cuts an edge to a row; returns false if nothing is left. */
    boolean cutTo(int row, int width, int e) {
        double above = Math.max(topY[e], row);
        double below = Math.min(bottomY[e], row + 1.0);
        if (!(below > above)) {
            return false;
        }
        y0[e] = above;
        y1[e] = below;
        double left =
                above == topY[e] ? topX[e] : above == y1[e] ? x1[e] : along(e, above); // mostly the row before's end
        double right = below == bottomY[e] ? bottomX[e] : along(e, below);
        x0[e] = left;
        x1[e] = right;
        low[e] = column(Math.min(left, right), width);
        high[e] = column(Math.max(left, right), width);
        return true;
    }

    /** Returns where an edge is at height {@code y} of the row it was cut to. */
    double x(int e, double y) {
        return y == y0[e] ? x0[e] : y == y1[e] ? x1[e] : along(e, y);
    }

    private double along(int e, double y) {
        double x = topX[e] + (y - topY[e]) * slope[e];
        double low = Math.min(topX[e], bottomX[e]);
        double high = Math.max(topX[e], bottomX[e]);
        return x < low ? low : x > high ? high : x;
    }

    private static int column(double x, int width) {
        return x < 0 ? -1 : x >= width ? width : (int) x;
    }

    private void grow() {
        int capacity = 2 * size;
        edge = Arrays.copyOf(edge, capacity);
        winding = Arrays.copyOf(winding, capacity);
        next = Arrays.copyOf(next, capacity);
        low = Arrays.copyOf(low, capacity);
        high = Arrays.copyOf(high, capacity);
        side = Arrays.copyOf(side, capacity);
        topX = Arrays.copyOf(topX, capacity);
        topY = Arrays.copyOf(topY, capacity);
        bottomX = Arrays.copyOf(bottomX, capacity);
        bottomY = Arrays.copyOf(bottomY, capacity);
        slope = Arrays.copyOf(slope, capacity);
        y0 = Arrays.copyOf(y0, capacity);
        y1 = Arrays.copyOf(y1, capacity);
        x0 = Arrays.copyOf(x0, capacity);
        x1 = Arrays.copyOf(x1, capacity);
        since = Arrays.copyOf(since, capacity);
    }
}
