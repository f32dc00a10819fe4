package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * Adds up what the edges of an outline leave inside each pixel of some rows, in whatever order the edges come. That is the
 * area wherever the outline does not meet itself, and whether it does is noticed: a row is <i>tangled</i> if one of its
 * pixels is touched by parts of the outline that are no neighbours, or has an area below 0 or above 1.
 *
 * <p>Empty between one outline and the next.
 */
final class PlainRows {

    private static final double ROUNDING = 1e-9;
    private static final int WORD = 64;

    private final int width;
    private final int words;
    private int top;

    /** For each row what coverage gains from column to column, one more than there are; all 0 between outlines. */
    private double[] gains = {};

    /** The part that touched a pixel first, counted from {@code base}, [rows, width + 1]; the left of the image first. */
    private int[] owners = {};

    /** Which columns are touched, a bit each, [rows, words]; all 0 between outlines. */
    private long[] touched = {};

    private boolean[] tangled = {};
    private int base = 1;
    private int largestPart;
    private int ring;
    private int firstRow;
    private int endRow;

    PlainRows(int width) {
        this.width = width;
        words = (width + WORD - 1) / WORD;
    }

    void setRows(int top, int bottom) {
        this.top = top;
        int rows = bottom - top;
        if (tangled.length < rows) {
            gains = new double[rows * (width + 2)];
            owners = new int[rows * (width + 1)];
            touched = new long[rows * words];
            tangled = new boolean[rows];
            base = 1;
        }
    }

    /** Begins an outline whose last part is a neighbour of the first if {@code ring}, the number of parts, is not 0. */
    void begin(int ring) {
        this.ring = ring;
        base += largestPart + 2;
        largestPart = 0;
        if (base > Integer.MAX_VALUE / 2) {
            Arrays.fill(owners, 0);
            base = 1;
        }
        firstRow = Integer.MAX_VALUE;
        endRow = 0;
    }

    int firstRow() {
        return firstRow;
    }

    int endRow() {
        return endRow;
    }

    boolean isTangled(int row) {
        return tangled[row - top];
    }

    /** Says that the rows of an edge are tangled. */
    void tangle(double y0, double y1) {
        int row = (int) y0;
        firstRow = Math.min(firstRow, row);
        for (; row < y1; row++) {
            tangled[row - top] = true;
        }
        endRow = Math.max(endRow, row);
    }

    /** Adds an edge between two heights within it and the strip. */
    void add(StripEdge edge, double from, double to, int part, int side) {
        largestPart = Math.max(largestPart, part);
        double y = from;
        double x = edge.x(y);
        int column = column(x);
        int row = (int) y;
        firstRow = Math.min(firstRow, row);
        while (y < to) {
            double below = Math.min(row + 1.0, to);
            double next = edge.x(below);
            int nextColumn = column(next);
            int at = (row - top) * (width + 2);
            double height = side * (below - y);
            if (column == nextColumn && column >= 0 && column < width) {
                double beyond = height * ((x + next) / 2 - column); // left of the edge in this pixel
                gains[at + column] += height - beyond;
                gains[at + column + 1] += beyond;
                claim(row - top, column, base + part);
            } else {
                AreaWalk.add(gains, at, 0, width, height, x, next);
                int last = Math.min(Math.max(column, nextColumn), width - 1);
                for (int i = Math.min(column, nextColumn); i <= last; i++) {
                    claim(row - top, i, base + part);
                }
            }
            x = next;
            column = nextColumn;
            y = below;
            row++;
        }
        endRow = Math.max(endRow, row);
    }

    private void claim(int row, int column, int part) {
        int at = row * (width + 1) + 1 + column;
        int owner = owners[at];
        if (owner >= base) {
            int apart = Math.abs(owner - part);
            tangled[row] |= apart > 1 && apart != ring - 1;
        } else {
            owners[at] = part;
            int visible = Math.max(column, 0);
            touched[row * words + visible / WORD] |= 1L << visible;
        }
    }

    /**
     * Hands the coverage of a row on and empties it. Adds nothing if it is tangled, or turns out to be.
     *
     * @return whether it was handed on
     */
    boolean emit(int mark, int row, Coverage coverage) {
        int before = coverage.rowCount();
        coverage.beginRow(mark, row, width);
        int at = (row - top) * (width + 2);
        double[] gained = gains;
        double[] values = coverage.values();
        double lowest = 0;
        double highest = 0;
        boolean plain = !tangled[row - top];
        double sum = 0;
        int column = next(row, 0, true);
        while (column < width) {
            int end = next(row, column, false);
            int value = coverage.append(column, end - column, sum > 0.5) - column;
            for (int i = column; i < end; i++) {
                sum += gained[at + i];
                gained[at + i] = 0;
                lowest = sum < lowest ? sum : lowest;
                highest = sum > highest ? sum : highest;
                values[value + i] = sum < 0 ? 0 : sum > 1 ? 1 : sum;
            }
            sum += gained[at + end];
            gained[at + end] = 0;
            plain &= end == width || Math.abs(sum) < ROUNDING || Math.abs(sum - 1) < ROUNDING;
            column = next(row, end, true);
        }
        plain &= lowest > -ROUNDING && highest < 1 + ROUNDING;
        coverage.finish(width, sum > 0.5);
        coverage.endRow();
        Arrays.fill(touched, (row - top) * words, (row - top + 1) * words, 0);
        tangled[row - top] = !plain;
        if (!plain) {
            coverage.dropFrom(before);
        }
        return plain;
    }

    /** Forgets which rows were tangled. */
    void forget() {
        for (int row = firstRow; row < endRow; row++) {
            tangled[row - top] = false;
        }
    }

    /** Returns the first column from {@code column} on that is touched ({@code set}) or not, or the width. */
    private int next(int row, int column, boolean set) {
        int word = column / WORD;
        if (word == words) {
            return width;
        }
        int from = (row - top) * words;
        long bits = (set ? touched[from + word] : ~touched[from + word]) & (-1L << column);
        while (bits == 0) {
            if (++word == words) {
                return width;
            }
            bits = set ? touched[from + word] : ~touched[from + word];
        }
        return Math.min(width, word * WORD + Long.numberOfTrailingZeros(bits));
    }

    /** Returns the column of x; all that are left of the image are -1, all that are right of it {@code width}. */
    private int column(double x) {
        return x < 0 ? -1 : x >= width ? width : (int) x;
    }
}
