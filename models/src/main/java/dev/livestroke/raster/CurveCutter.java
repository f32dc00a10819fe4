package dev.livestroke.raster;

/**
 * Cuts cubics into pieces that are nearly straight, from start to end, and skips what cannot touch a strip of the image.
 *
 * <p>De Casteljau's halving until a piece stays close to its chord; a piece whose control polygon, hence whose curve, is
 * out of reach of the strip is dropped at once. So a curve costs in proportion to what is visible of it, however large it
 * is. Cuts fall at dyadic parameters and do not depend on the strip: neighbouring strips see the very same pieces.
 */
final class CurveCutter {

    /** A piece is not halved below this share of its curve, so coordinates beyond any canvas come to an end too. */
    private static final double SMALLEST_SPAN = 0x1p-40;

    private static final int MOST_WAITING = 42;

    /** A waiting piece: four control points, px, then its first parameter and its span. */
    private static final int STRIDE = 10;

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final double[] waiting = new double[MOST_WAITING * STRIDE];
    private int count;
    private double reach;
    private double tolerance;

    /** @param strip where pieces are of interest; only its pixel centres count */
    CurveCutter(Strip strip) {
        left = 0.5;
        right = strip.width() - 0.5;
        top = strip.top() + 0.5;
        bottom = strip.bottom() - 0.5;
    }

    /**
     * Begins with a new curve.
     *
     * @param points control points of a frame, px, [P, 2], from {@code offset} on
     * @param reach distance from the strip, px, up to which a piece is of interest
     * @param tolerance distance, px, that a piece may stray from its chord
     */
    void start(float[] points, int offset, StrokeLayout layout, int segment, double reach, double tolerance) {
        this.reach = reach;
        this.tolerance = tolerance;
        for (int i = 0; i < 4; i++) {
            int point = offset + 2 * layout.controlPoint(segment, i);
            waiting[2 * i] = points[point];
            waiting[2 * i + 1] = points[point + 1];
        }
        waiting[8] = 0;
        waiting[9] = 1;
        count = 1;
    }

    /** Fills {@code piece} with the next piece in reach; returns false where there is none. */
    boolean next(CubicPiece piece) {
        while (count > 0) {
            int at = --count * STRIDE;
            if (isOutOfReach(at)) {
                continue;
            }
            if (waiting[at + 9] <= SMALLEST_SPAN || CubicPiece.deviation(waiting, at) <= tolerance) {
                piece.load(waiting, at, waiting[at + 8], waiting[at + 9]);
                return true;
            }
            halve(at);
        }
        return false;
    }

    private boolean isOutOfReach(int at) {
        return largest(at) < left - reach
                || smallest(at) > right + reach
                || largest(at + 1) < top - reach
                || smallest(at + 1) > bottom + reach;
    }

    private double smallest(int at) {
        return Math.min(Math.min(waiting[at], waiting[at + 2]), Math.min(waiting[at + 4], waiting[at + 6]));
    }

    private double largest(int at) {
        return Math.max(Math.max(waiting[at], waiting[at + 2]), Math.max(waiting[at + 4], waiting[at + 6]));
    }

    /** Puts the second half where the whole was and the first half on top, to be next. */
    private void halve(int at) {
        int first = at + STRIDE;
        halveCoordinate(at, first);
        halveCoordinate(at + 1, first + 1);
        double span = waiting[at + 9] / 2;
        waiting[first + 8] = waiting[at + 8];
        waiting[first + 9] = span;
        waiting[at + 8] += span;
        waiting[at + 9] = span;
        count += 2;
    }

    private void halveCoordinate(int at, int first) {
        double p0 = waiting[at];
        double p1 = waiting[at + 2];
        double p2 = waiting[at + 4];
        double p3 = waiting[at + 6];
        double p01 = (p0 + p1) / 2;
        double p12 = (p1 + p2) / 2;
        double p23 = (p2 + p3) / 2;
        double p012 = (p01 + p12) / 2;
        double p123 = (p12 + p23) / 2;
        double middle = (p012 + p123) / 2;
        waiting[first] = p0;
        waiting[first + 2] = p01;
        waiting[first + 4] = p012;
        waiting[first + 6] = middle;
        waiting[at] = middle;
        waiting[at + 2] = p123;
        waiting[at + 4] = p23;
    }
}
