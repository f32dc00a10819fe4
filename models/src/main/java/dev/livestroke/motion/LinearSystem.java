package dev.livestroke.motion;

/** Small dense systems of linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /**
     * Returns the inverse of a square matrix, by Gauss and Jordan with the largest pivot of each column.
     *
     * @throws ArithmeticException if the matrix is singular
     */
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = new double[size][];
        double[][] right = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(left[pivot][column]) < 1e-12) {
                throw new ArithmeticException("a system of " + size + " equations has no single solution");
            }
            swap(left, column, pivot);
            swap(right, column, pivot);
            double scale = 1 / left[column][column];
            scale(left[column], scale);
            scale(right[column], scale);
            for (int row = 0; row < size; row++) {
                if (row != column && left[row][column] != 0) {
                    double factor = -left[row][column];
                    add(left[row], left[column], factor);
                    add(right[row], right[column], factor);
                }
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }

    private static void scale(double[] row, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] *= factor;
        }
    }

    private static void add(double[] row, double[] other, double factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] += factor * other[i];
        }
    }
}
