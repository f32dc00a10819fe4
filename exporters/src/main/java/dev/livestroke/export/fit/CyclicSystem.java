package dev.livestroke.export.fit;

/**
 * A symmetric, positive definite system of equations in which each unknown meets its neighbours only, the last one also
 * the first; several right sides at once. Solved by elimination in order, the last unknown being the border.
 */
final class CyclicSystem {

    private final int unknowns;
    private final double[] diagonal;
    /** Between unknown i and i + 1. */
    private final double[] beside;
    /** Between unknown i and the last one; for the last but one this is {@code beside}. */
    private final double[] border;

    private final double[][] right;

    CyclicSystem(int unknowns, int rightSides) {
        this.unknowns = unknowns;
        this.diagonal = new double[unknowns];
        this.beside = new double[unknowns];
        this.border = new double[unknowns];
        this.right = new double[unknowns][rightSides];
    }

    /** Adds to the entry of two unknowns, and to its mirror image; both are the same, neighbours, or first and last. */
    void add(int a, int b, double value) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        if (low == high) {
            diagonal[low] += value;
        } else if (high == unknowns - 1) {
            border[low] += value;
        } else {
            beside[low] += value;
        }
    }

    /** Adds {@code factor} times {@code values} to the right sides of an unknown. */
    void addRight(int unknown, double factor, double[] values) {
        double[] row = right[unknown];
        for (int c = 0; c < row.length; c++) {
            row[c] += factor * values[c];
        }
    }

    /** Returns the solution, [unknowns, right sides]; the system cannot be used again. */
    double[][] solve() {
        int last = unknowns - 1;
        for (int i = 0; i < last; i++) {
            double toNext = i + 1 < last ? beside[i] / diagonal[i] : 0;
            double toLast = border[i] / diagonal[i];
            if (i + 1 < last) {
                diagonal[i + 1] -= toNext * beside[i];
                border[i + 1] -= toNext * border[i];
                addRight(i + 1, -toNext, right[i]);
            }
            diagonal[last] -= toLast * border[i];
            addRight(last, -toLast, right[i]);
        }
        scale(last);
        for (int i = last - 1; i >= 0; i--) {
            addRight(i, -border[i], right[last]);
            if (i + 1 < last) {
                addRight(i, -beside[i], right[i + 1]);
            }
            scale(i);
        }
        return right;
    }

    private void scale(int unknown) {
        for (int c = 0; c < right[unknown].length; c++) {
            right[unknown][c] /= diagonal[unknown];
        }
    }
}
