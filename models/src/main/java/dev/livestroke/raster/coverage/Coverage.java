package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * What marks cover in a strip, and what that hangs on: for each mark and row, clusters of pixels that edges touch, each
 * perhaps followed by a run of wholly covered ones. Pixels that no edge touches cost nothing.
 *
 * <p>Also holds dLoss/dcoverage of the touched pixels, put there by the one who composites them, and takes it back to the
 * polygon ({@link #pull}). Grows as needed and is filled again and again.
 */
public final class Coverage {

    private static final int FIRST_CAPACITY = 256;

    private final Pieces pieces = new Pieces();

    // Rows of marks, in the order they were added.
    private int[] rowMark = new int[FIRST_CAPACITY];
    private int[] rowY = new int[FIRST_CAPACITY];
    private int[] rowCluster = new int[FIRST_CAPACITY];
    private int rows;

    // Clusters; one more than `clusters` has its piece and value set, as the end of the last.
    private int[] clusterX = new int[FIRST_CAPACITY];
    private int[] clusterSolid = new int[FIRST_CAPACITY];
    private int[] clusterValue = new int[FIRST_CAPACITY];
    private int[] clusterPiece = new int[FIRST_CAPACITY];
    private int clusters;

    private double[] values = new double[FIRST_CAPACITY];
    private double[] gradients = new double[FIRST_CAPACITY];
    private int valueCount;
    private int left;
    private double base;

    /** Forgets everything. */
    public void clear() {
        rows = 0;
        clusters = 0;
        valueCount = 0;
        pieces.clear();
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

    /** Returns the first cluster of a row. */
    public int firstCluster(int row) {
        return rowCluster[row];
    }

    /** Returns the cluster after the last one of a row. */
    public int endCluster(int row) {
        return row + 1 < rows ? rowCluster[row + 1] : clusters;
    }

    /** Returns the first column of a cluster. */
    public int x(int cluster) {
        return clusterX[cluster];
    }

    /** Returns where the values of a cluster begin. */
    public int firstValue(int cluster) {
        return clusterValue[cluster];
    }

    /** Returns how many pixels a cluster has; as many columns, as many values. */
    public int length(int cluster) {
        return (cluster + 1 < clusters ? clusterValue[cluster + 1] : valueCount) - clusterValue[cluster];
    }

    /** Returns how many wholly covered pixels follow a cluster. */
    public int solid(int cluster) {
        return clusterSolid[cluster];
    }

    /** Returns a coverage, 0 to 1. */
    public double value(int index) {
        return values[index];
    }

    /** Sets dLoss/dcoverage of a value. */
    public void setGradient(int index, double gradient) {
        gradients[index] = gradient;
    }

    /** Adds dLoss/dvertices to {@code polygon}, of which the pieces were. */
    public void pull(Polygon polygon) {
        pieces.beginPull(polygon);
        for (int cluster = 0; cluster < clusters; cluster++) {
            int from = clusterPiece[cluster];
            int to = cluster + 1 < clusters ? clusterPiece[cluster + 1] : pieces.size();
            int shift = clusterValue[cluster] - clusterX[cluster];
            int end = clusterX[cluster] + length(cluster);
            for (int piece = from; piece < to; piece++) {
                pieces.pull(piece, polygon, gradients, shift, clusterX[cluster], end);
            }
        }
        pieces.endPull(polygon);
    }

    void beginRow(int mark, int y) {
        if (rows == rowMark.length) {
            rowMark = Arrays.copyOf(rowMark, 2 * rows);
            rowY = Arrays.copyOf(rowY, 2 * rows);
            rowCluster = Arrays.copyOf(rowCluster, 2 * rows);
        }
        rowMark[rows] = mark;
        rowY[rows] = y;
        rowCluster[rows] = clusters;
        rows++;
    }

    /** Takes back a row without a cluster. */
    void endRow() {
        if (rowCluster[rows - 1] == clusters) {
            rows--;
        }
    }

    /** Begins a cluster of the columns {@code first..end - 1}. */
    void openCluster(int first, int end, boolean inside) {
        if (clusters == clusterX.length) {
            growClusters();
        }
        int length = end - first;
        if (valueCount + length + 2 > values.length) {
            int capacity = Math.max(2 * values.length, valueCount + length + 2);
            values = Arrays.copyOf(values, capacity);
            gradients = Arrays.copyOf(gradients, capacity);
        }
        clusterX[clusters] = first;
        clusterValue[clusters] = valueCount;
        clusterPiece[clusters] = pieces.size();
        left = first;
        base = inside ? 1 : 0;
        Arrays.fill(values, valueCount, valueCount + length + 2, 0);
        valueCount += length;
    }

    /** Adds the piece of an edge whose right side is inside ({@code side} 1) or outside (-1), from top to bottom. */
    void addPiece(int edge, int side, double x0, double y0, double x1, double y1) {
        pieces.add(edge, side, y0, y1);
        AreaWalk.add(values, clusterValue[clusters], left, valueCount - clusterValue[clusters], side, x0, y0, x1, y1);
    }

    /** Ends the cluster: what was gained from pixel to pixel becomes coverage. */
    void closeCluster(int solid) {
        clusterSolid[clusters] = solid;
        double sum = base;
        for (int i = clusterValue[clusters]; i < valueCount; i++) {
            sum += values[i];
            values[i] = sum < 0 ? 0 : Math.min(sum, 1);
        }
        clusters++;
    }

    private void growClusters() {
        int capacity = 2 * clusters;
        clusterX = Arrays.copyOf(clusterX, capacity);
        clusterSolid = Arrays.copyOf(clusterSolid, capacity);
        clusterValue = Arrays.copyOf(clusterValue, capacity);
        clusterPiece = Arrays.copyOf(clusterPiece, capacity);
    }
}
