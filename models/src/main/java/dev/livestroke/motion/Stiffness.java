package dev.livestroke.motion;

import java.util.List;

/**
 * Strokes that keep their shape. Each stroke's displacement d is drawn towards its nearest similarity P d (shift, turn and
 * scale, by least squares): {@code d' = d - k (d - P d)}. At k = 1 each stroke is a rigid part, but for its size.
 */
public final class Stiffness implements Restraint {

    private final double[] rest;
    private final List<Integer> ends;
    private final double share;

    /**
     * Stiffens strokes.
     *
     * @param ends the index after the last point of each stroke, ascending
     * @param share k, from 0 (free) to 1 (rigid)
     */
    public Stiffness(RestDrawing rest, List<Integer> ends, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share must be from 0 to 1, was " + share);
        }
        this.rest = rest.points();
        this.ends = List.copyOf(ends);
        this.share = share;
    }

    @Override
    public void apply(double[] local, List<AffineParts> affine) {
        for (int i = 0; i < local.length; i++) {
            local[i] -= rest[i % rest.length];
        }
        pullBack(local, affine.size());
        for (int i = 0; i < local.length; i++) {
            local[i] += rest[i % rest.length];
        }
    }

    /** The projection is orthogonal, so its own adjoint. */
    @Override
    public void pullBack(double[] gradient, int moments) {
        for (int from = 0; from < gradient.length; from += rest.length) {
            int first = 0;
            for (int end : ends) {
                project(gradient, from, first, end);
                first = end;
            }
        }
    }

    private void project(double[] d, int from, int first, int end) {
        double n = end - first;
        double middleX = 0;
        double middleY = 0;
        double meanX = 0;
        double meanY = 0;
        for (int p = first; p < end; p++) {
            middleX += rest[2 * p] / n;
            middleY += rest[2 * p + 1] / n;
            meanX += d[from + 2 * p] / n;
            meanY += d[from + 2 * p + 1] / n;
        }
        double grow = 0;
        double turn = 0;
        double square = 1e-30;
        for (int p = first; p < end; p++) {
            double x = rest[2 * p] - middleX;
            double y = rest[2 * p + 1] - middleY;
            grow += x * d[from + 2 * p] + y * d[from + 2 * p + 1];
            turn += x * d[from + 2 * p + 1] - y * d[from + 2 * p];
            square += x * x + y * y;
        }
        grow /= square;
        turn /= square;
        for (int p = first; p < end; p++) {
            double x = rest[2 * p] - middleX;
            double y = rest[2 * p + 1] - middleY;
            int at = from + 2 * p;
            d[at] += share * (meanX + grow * x - turn * y - d[at]);
            d[at + 1] += share * (meanY + turn * x + grow * y - d[at + 1]);
        }
    }
}
