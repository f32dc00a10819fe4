package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * What marks cover in a strip, and what that hangs on: for each mark and row, runs of pixels that edges touch, each perhaps
 * followed by wholly covered ones. Pixels that no edge touches cost nothing, or as good as nothing: a few between two edges
 * are counted in, so that thin lines make one run a row and not two.
 *
 * <p>Also holds dLoss/dcoverage of the touched pixels, put there by the one who composites them, and takes it back to the
 * polygon ({@link #pull}). Grows as needed and is filled again and again.
 */
public final class Coverage {

    private static final int FIRST_CAPACITY = 256;

    /** Up to so many wholly covered pixels go into a run, px. */
    private static final int SHORT = 12;

    private final Pieces pieces = new Pieces();

    // Rows of marks, in the order they were added.
    private int[] rowMark = new int[FIRST_CAPACITY];
    private int[] rowY = new int[FIRST_CAPACITY];
    private int[] rowRun = new int[FIRST_CAPACITY];
    private int rows;

    // Runs; one more than `runs` has its piece and value set, as the end of the last.
    private int[] runX = new int[FIRST_CAPACITY];
    private int[] runSolid = new int[FIRST_CAPACITY];
    private int[] runValue = new int[FIRST_CAPACITY];
    private int[] runPiece = new int[FIRST_CAPACITY];
    private int runs;

    private double[] values = new double[FIRST_CAPACITY];
    private double[] gradients = new double[FIRST_CAPACITY];
    private int valueCount;

    // The run that is open: where its first column's value is, less that column; and its coverage so far.
    private boolean open;
    private int end;
    private double base;

    /** Forgets everything. */
    public void clear() {
        rows = 0;
        runs = 0;
        valueCount = 0;
        pieces.clear();
    }

    /** Becomes like another coverage, but for its gradient. */
    public void copy(Coverage other) {
        rows = other.rows;
        rowMark = Kept.copy(other.rowMark, rows, rowMark);
        rowY = Kept.copy(other.rowY, rows, rowY);
        rowRun = Kept.copy(other.rowRun, rows, rowRun);
        runs = other.runs;
        runX = Kept.copy(other.runX, runs, runX);
        runSolid = Kept.copy(other.runSolid, runs, runSolid);
        runValue = Kept.copy(other.runValue, runs, runValue);
        runPiece = Kept.copy(other.runPiece, runs, runPiece);
        valueCount = other.valueCount;
        values = Kept.copy(other.values, valueCount, values);
        gradients = gradients.length < values.length ? new double[values.length] : gradients;
        pieces.copy(other.pieces);
    }

    /** Returns how many rows of marks there are. */
    public int rowCount() {
        return rows;
    }

    /** Returns which mark a row belongs to. */
    public int mark(int row) {
        return rowMark[row];
    }

    /** Returns which row of the image it is. */
    public int y(int row) {
        return rowY[row];
    }

    /** Returns the first run of a row. */
    public int firstRun(int row) {
        return rowRun[row];
    }

    /** Returns the run after the last one of a row. */
    public int endRun(int row) {
        return row + 1 < rows ? rowRun[row + 1] : runs;
    }

    /** Returns the first column of a run. */
    public int x(int run) {
        return runX[run];
    }

    /** Returns where the values of a run begin. */
    public int firstValue(int run) {
        return runValue[run];
    }

    /** Returns where the values of a run end. */
    public int endValue(int run) {
        return run + 1 < runs ? runValue[run + 1] : valueCount;
    }

    /** Returns how many pixels a run has; as many columns, as many values. */
    public int length(int run) {
        return endValue(run) - runValue[run];
    }

    /** Returns how many wholly covered pixels follow a run. */
    public int solid(int run) {
        return runSolid[run];
    }

    /** Returns the coverage of all pixels of all runs, 0 to 1: the live array, replaced when it grows. */
    public double[] values() {
        return values;
    }

    /** Returns dLoss/dcoverage, to be set for each value: the live array, replaced when it grows. */
    public double[] gradients() {
        return gradients;
    }

    /** Returns the first column of a row that is not empty. */
    public int left(int row) {
        return runX[rowRun[row]];
    }

    /** Returns the column after the last one of a row that is not empty. */
    public int right(int row) {
        int last = endRun(row) - 1;
        return runX[last] + length(last) + runSolid[last];
    }

    /** Adds dLoss/dvertices to {@code polygon}, of which the pieces were. */
    public void pull(Polygon polygon) {
        for (int run = 0; run < runs; run++) {
            int from = runPiece[run];
            int to = run + 1 < runs ? runPiece[run + 1] : pieces.size();
            int shift = runValue[run] - runX[run];
            int end = runX[run] + length(run);
            for (int piece = from; piece < to; piece++) {
                pieces.pull(piece, polygon, gradients, shift, runX[run], end);
            }
        }
    }

    /** Begins a row of a mark; {@code width} is that of the image, px. */
    void beginRow(int mark, int y, int width) {
        if (rows == rowMark.length) {
            rowMark = Arrays.copyOf(rowMark, 2 * rows);
            rowY = Arrays.copyOf(rowY, 2 * rows);
            rowRun = Arrays.copyOf(rowRun, 2 * rows);
        }
        if (valueCount + width + 2 > values.length) {
            int capacity = Math.max(2 * values.length, valueCount + width + 2);
            values = Arrays.copyOf(values, capacity);
            gradients = Arrays.copyOf(gradients, capacity);
        }
        rowMark[rows] = mark;
        rowY[rows] = y;
        rowRun[rows] = runs;
        rows++;
    }

    /** Ends a row, or takes it back if it has no run. */
    void endRow() {
        if (rowRun[rows - 1] == runs) {
            rows--;
        }
    }

    /** Takes back all rows from {@code row} on. */
    void dropFrom(int row) {
        if (row < rows) {
            runs = rowRun[row];
            valueCount = runValue[runs];
            rows = row;
        }
    }

    /**
     * Adds the pixels {@code first..end - 1}, which lie to the right of all before: they lengthen the run at hand if little
     * lies between, and begin a new one otherwise. Their values are 0 until pieces are added.
     *
     * @param inside whether the pixels before are wholly covered
     */
    void touch(int first, int stop, boolean inside) {
        if (open && inside && first - end <= SHORT) {
            fillTo(stop);
            return;
        }
        close(first, inside);
        begin(first);
        base = inside ? 1 : 0;
        values[valueCount] = 0;
        fillTo(stop);
    }

    /**
     * Goes on at a column to the right of all before: in the run at hand if little lies between, and in a new one otherwise.
     * Makes room for {@code length} values, which the caller sets, each 0 to 1.
     *
     * @param inside whether the pixels before are wholly covered
     * @return the index of the first of them
     */
    int append(int column, int length, boolean inside) {
        if (open && inside && column - end <= SHORT) {
            Arrays.fill(values, valueCount, valueCount + column - end, 1);
            valueCount += column - end;
        } else {
            finish(column, inside);
            begin(column);
        }
        end = column + length;
        valueCount += length;
        return valueCount - length;
    }

    /** Ends the run at hand, if there is one, that {@link #append} has filled; the arguments are those of {@link #close}. */
    void finish(int next, boolean inside) {
        if (open) {
            runSolid[runs++] = inside ? next - end : 0;
            open = false;
        }
    }

    private void begin(int column) {
        if (runs == runX.length) {
            growRuns();
        }
        runX[runs] = column;
        runValue[runs] = valueCount;
        runPiece[runs] = pieces.size();
        open = true;
        end = column;
    }

    void copyGradients(int run, double[] target, int at) {
        System.arraycopy(gradients, runValue[run], target, at, length(run));
    }

    private void fillTo(int stop) {
        int length = stop - end;
        Arrays.fill(values, valueCount + 1, valueCount + length + 1, 0);
        valueCount += length;
        end = stop;
    }

    /** Adds the piece of an edge whose right side is inside ({@code side} 1) or outside (-1), from top to bottom. */
    void addPiece(int edge, int side, double x0, double y0, double x1, double y1) {
        pieces.add(edge, side, y0, y1);
        int first = runValue[runs];
        AreaWalk.add(values, first, runX[runs], valueCount - first, side * (y1 - y0), x0, x1);
    }

    /**
     * Ends the run at hand, if there is one: what was gained from pixel to pixel becomes coverage.
     *
     * @param next the first column that it does not reach
     * @param inside whether the pixels up to there are wholly covered
     */
    void close(int next, boolean inside) {
        if (!open) {
            return;
        }
        double sum = base;
        for (int i = runValue[runs]; i < valueCount; i++) {
            sum += values[i];
            values[i] = sum < 0 ? 0 : Math.min(sum, 1);
        }
        finish(next, inside);
    }

    private void growRuns() {
        int capacity = 2 * runs;
        runX = Arrays.copyOf(runX, capacity);
        runSolid = Arrays.copyOf(runSolid, capacity);
        runValue = Arrays.copyOf(runValue, capacity);
        runPiece = Arrays.copyOf(runPiece, capacity);
    }
}
