package dev.livestroke.motion;

import java.util.List;

/**
 * Strokes that keep their shape and size. Each stroke is drawn towards the nearest rigid motion R of it, a shift and a turn by
 * least squares: {@code l' = l + k (R p - l)}. At k = 1 each stroke is a rigid part.
 *
 * <p>With complex numbers, x the rest points about their middle and q the local points about theirs, the turn is
 * {@code z / |z|} for {@code z = sum(conj(x) q) / sum |x|^2}.
 */
public final class Stiffness implements Restraint {

    /** The least |z| that is divided by: a stroke crushed to a thousandth has no direction. */
    private static final double LEAST = 1e-3;

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
        for (int from = 0; from < local.length; from += rest.length) {
            int first = 0;
            for (int end : ends) {
                Turn turn = new Turn(local, from, first, end);
                for (int p = first; p < end; p++) {
                    double x = rest[2 * p] - turn.restX;
                    double y = rest[2 * p + 1] - turn.restY;
                    int at = from + 2 * p;
                    local[at] += share * (turn.meanX + turn.cos * x - turn.sin * y - local[at]);
                    local[at + 1] += share * (turn.meanY + turn.sin * x + turn.cos * y - local[at + 1]);
                }
                first = end;
            }
        }
    }

    @Override
    public void pullBack(double[] gradient, double[] given, int moments) {
        for (int from = 0; from < gradient.length; from += rest.length) {
            int first = 0;
            for (int end : ends) {
                pullBack(gradient, new Turn(given, from, first, end), from, first, end);
                first = end;
            }
        }
    }

    private void pullBack(double[] gradient, Turn turn, int from, int first, int end) {
        double meanX = 0;
        double meanY = 0;
        double byAngle = 0;
        for (int p = first; p < end; p++) {
            double x = rest[2 * p] - turn.restX;
            double y = rest[2 * p + 1] - turn.restY;
            meanX += gradient[from + 2 * p] / (end - first);
            meanY += gradient[from + 2 * p + 1] / (end - first);
            byAngle += gradient[from + 2 * p] * (-turn.sin * x - turn.cos * y)
                    + gradient[from + 2 * p + 1] * (turn.cos * x - turn.sin * y);
        }
        double scale = byAngle / (turn.size * turn.square);
        for (int p = first; p < end; p++) {
            double x = rest[2 * p] - turn.restX;
            double y = rest[2 * p + 1] - turn.restY;
            int at = from + 2 * p;
            double pulledX = meanX + scale * (-turn.sin * x - turn.cos * y);
            double pulledY = meanY + scale * (turn.cos * x - turn.sin * y);
            gradient[at] += share * (pulledX - gradient[at]);
            gradient[at + 1] += share * (pulledY - gradient[at + 1]);
        }
    }

    /** The nearest rigid motion of one stroke at one moment. */
    private final class Turn {
        private double restX;
        private double restY;
        private double meanX;
        private double meanY;
        private double square = 1e-30;
        private final double size;
        private final double cos;
        private final double sin;

        Turn(double[] local, int from, int first, int end) {
            for (int p = first; p < end; p++) {
                restX += rest[2 * p] / (end - first);
                restY += rest[2 * p + 1] / (end - first);
                meanX += local[from + 2 * p] / (end - first);
                meanY += local[from + 2 * p + 1] / (end - first);
            }
            double real = 0;
            double imaginary = 0;
            for (int p = first; p < end; p++) {
                double x = rest[2 * p] - restX;
                double y = rest[2 * p + 1] - restY;
                double toX = local[from + 2 * p] - meanX;
                double toY = local[from + 2 * p + 1] - meanY;
                real += x * toX + y * toY;
                imaginary += x * toY - y * toX;
                square += x * x + y * y;
            }
            this.size = Math.max(LEAST, Math.hypot(real, imaginary) / square);
            this.cos = real / (square * size);
            this.sin = imaginary / (square * size);
        }
    }
}
