package dev.livestroke.raster.coverage;

/**
 * The area to the right of a piece of an edge, pixel by pixel, as FreeType's smooth rasterizer and font-rs count it: each
 * pixel gets what coverage gains there over the pixel before it, so that a running sum gives the coverage.
 */
final class AreaWalk {

    private AreaWalk() {}

    /**
     * Adds the area to the right of a piece within one row.
     *
     * @param gains of the columns {@code left..left + length}, from index {@code at} on; one more than there are pixels
     * @param height of the piece, px; negative to take the area away
     * @param x0 where the piece begins
     * @param x1 where it ends
     */
    static void add(double[] gains, int at, int left, int length, double height, double x0, double x1) {
        double start = x0 - left;
        double end = x1 - left;
        if (start > end) { // the area does not depend on the direction
            double swap = start;
            start = end;
            end = swap;
        }
        if (end <= 0) {
            gains[at] += height;
        } else if (start < 0) {
            double beyond = height * (-start / (end - start));
            gains[at] += beyond;
            span(gains, at, length, 0, end, height - beyond);
        } else {
            span(gains, at, length, start, end, height);
        }
    }

    /** Adds a piece that begins at {@code start >= 0}. */
    private static void span(double[] gains, int at, int length, double start, double end, double height) {
        int first = (int) start;
        if (first >= length) {
            return;
        }
        int last = (int) end;
        if (last == first) {
            double share = (start + end) / 2 - first; // how much of the pixel lies left of the piece
            gains[at + first] += height * (1 - share);
            gains[at + first + 1] += height * share;
            return;
        }
        double perColumn = height / (end - start);
        double inFirst = perColumn * (first + 1 - start);
        double share = (start - first + 1) / 2;
        gains[at + first] += inFirst * (1 - share);
        gains[at + first + 1] += inFirst * share;
        int stop = Math.min(last, length);
        for (int column = first + 1; column < stop; column++) {
            gains[at + column] += perColumn / 2;
            gains[at + column + 1] += perColumn / 2;
        }
        if (last < length) {
            double inLast = perColumn * (end - last);
            double left = (end - last) / 2;
            gains[at + last] += inLast * (1 - left);
            gains[at + last + 1] += inLast * left;
        }
    }
}
