package dev.livestroke.raster.outline;

/**
 * Cuts a cubic into pieces that are nearly straight and turn little, in order. De Casteljau's halving, as deep as the curve
 * needs it; a piece out of sight is not cut. Cuts fall at dyadic parameters.
 */
final class Flattener {

    private static final double SMALLEST_SPAN = 0x1p-30;
    private static final int MOST_WAITING = 34;

    /** A waiting piece: four control points, px, then its first parameter and its span. */
    private static final int STRIDE = 10;

    private final double[] waiting = new double[MOST_WAITING * STRIDE];
    private int count;
    private View view = new View(0, 0, 0, 0);
    private double reach;
    private double tolerance;
    private double leastCosine;

    /** Where the piece at hand ends. */
    private double endT;

    private boolean sharpTurn;
    private double length;

    /**
     * Begins with a new curve, {@code controls} [4, 2].
     *
     * @param reach how far from the view, px, a curve still counts
     * @param tolerance how far a piece may stray from its chord, px
     * @param leastCosine cosine of the largest turn within a piece, or -1 for any
     */
    void start(double[] controls, View view, double reach, double tolerance, double leastCosine) {
        this.view = view;
        this.reach = reach;
        this.tolerance = tolerance;
        this.leastCosine = leastCosine;
        System.arraycopy(controls, 0, waiting, 0, 8);
        waiting[8] = 0;
        waiting[9] = 1;
        count = 1;
    }

    /** Goes on to the next piece; returns false where there is none. */
    boolean next() {
        while (count > 0) {
            int at = --count * STRIDE;
            boolean hidden = isOutOfSight(at);
            sharpTurn = false;
            if (hidden || isFlat(at)) {
                length = hidden ? Double.MAX_VALUE : chord(at);
                endT = waiting[at + 8] + waiting[at + 9];
                return true;
            }
            halve(at);
        }
        return false;
    }

    /** Returns the parameter at which the piece ends. */
    double endT() {
        return endT;
    }

    /** Returns whether the piece is a point, nearly, at which the curve turns sharply. */
    boolean isSharpTurn() {
        return sharpTurn;
    }

    /** Returns the length of the piece, px. */
    double length() {
        return length;
    }

    private double chord(int at) {
        double dx = waiting[at + 6] - waiting[at];
        double dy = waiting[at + 7] - waiting[at + 1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private boolean isFlat(int at) {
        if (waiting[at + 9] <= SMALLEST_SPAN) {
            return true;
        }
        if (squaredDeviation(at) > tolerance * tolerance) {
            return false;
        }
        if (leastCosine < 0) {
            return true;
        }
        double x1 = waiting[at + 2] - waiting[at];
        double y1 = waiting[at + 3] - waiting[at + 1];
        double x2 = waiting[at + 4] - waiting[at + 2];
        double y2 = waiting[at + 5] - waiting[at + 3];
        double x3 = waiting[at + 6] - waiting[at + 4];
        double y3 = waiting[at + 7] - waiting[at + 5];
        double l1 = x1 * x1 + y1 * y1;
        double l2 = x2 * x2 + y2 * y2;
        double l3 = x3 * x3 + y3 * y3;
        if (turnsLittle(x1 * x2 + y1 * y2, l1 * l2)
                && turnsLittle(x2 * x3 + y2 * y3, l2 * l3)
                && turnsLittle(x1 * x3 + y1 * y3, l1 * l3)) {
            return true;
        }
        sharpTurn = l1 + l2 + l3 < tolerance * tolerance / 4;
        return sharpTurn;
    }

    private boolean turnsLittle(double dot, double squaredLengths) {
        return dot >= 0 && dot * dot >= leastCosine * leastCosine * squaredLengths;
    }

    /** Bounds how far the curve strays from its chord: with both control points on its thirds it is the chord. */
    private double squaredDeviation(int at) {
        double e1x = waiting[at + 2] - (2 * waiting[at] + waiting[at + 6]) / 3;
        double e1y = waiting[at + 3] - (2 * waiting[at + 1] + waiting[at + 7]) / 3;
        double e2x = waiting[at + 4] - (waiting[at] + 2 * waiting[at + 6]) / 3;
        double e2y = waiting[at + 5] - (waiting[at + 1] + 2 * waiting[at + 7]) / 3;
        return 0.5625 * Math.max(e1x * e1x + e1y * e1y, e2x * e2x + e2y * e2y);
    }

    private boolean isOutOfSight(int at) {
        return largest(at) < view.left() - reach
                || smallest(at) > view.right() + reach
                || largest(at + 1) < view.top() - reach
                || smallest(at + 1) > view.bottom() + reach;
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
