package dev.livestroke.raster.coverage;

/**
 * The integrals along an edge that its gradient hangs on.
 *
 * <p>Let an edge go from A to B, with s from 0 to 1. Moving its ends moves the point at s by {@code (1 - s) dA + s dB}, and
 * the pixel there gains or loses the area that the edge sweeps. So with G(s) the dLoss/dcoverage of the pixel at s and D = B
 * - A, a piece with the inside to its right gives {@code dLoss = -∫ G(s) ((1 - s) dA + s dB) × D ds}, where {@code a × b =
 * ax by - ay bx}. Two sums hold all of it: of {@code G} and of {@code G s}.
 */
final class EdgeIntegral {

    private double all;
    private double second;

    void clear() {
        all = 0;
        second = 0;
    }

    /** Returns the integral of {@code G (1 - s)}. */
    double towardsTop() {
        return all - second;
    }

    /** Returns the integral of {@code G s}. */
    double towardsBottom() {
        return second;
    }

    /** Adds a piece within one pixel. */
    void add(double gradient, double s, double stop) {
        double weight = gradient * (stop - s);
        all += weight;
        second += weight * (s + stop) / 2;
    }

    /**
     * Adds a piece within one row.
     *
     * @param gradients dLoss/dcoverage; that of column i at {@code i + shift}, for {@code left <= i < end}, 0 elsewhere
     * @param s0 where on the edge the piece starts
     * @param s1 where it stops
     * @param start x there
     * @param stop x there
     * @param x x of the edge's upper end
     * @param dx from the upper end to the lower
     */
    void add(
            double[] gradients,
            int shift,
            int left,
            int end,
            double s0,
            double s1,
            double start,
            double stop,
            double x,
            double dx) {
        int column = column(start, left, end);
        int lastColumn = column(stop, left, end);
        if (column == lastColumn) {
            if (column >= left && column < end) {
                add(gradients[column + shift], s0, s1);
            }
            return;
        }
        int step = lastColumn > column ? 1 : -1;
        double s = s0;
        while (true) {
            boolean last = column == lastColumn;
            double next = last ? s1 : within(s, s1, ((step > 0 ? column + 1 : column) - x) / dx);
            if (column >= left && column < end) {
                add(gradients[column + shift], s, next);
            }
            if (last) {
                return;
            }
            s = next;
            column += step;
        }
    }

    /** Returns the column of x; all that are left or right of the given ones are one. */
    private static int column(double x, int left, int end) {
        return x < left ? left - 1 : x >= end ? end : (int) x;
    }

    private static double within(double low, double high, double s) {
        return s < low ? low : Math.min(s, high);
    }
}
