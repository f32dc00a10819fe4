package dev.livestroke.raster;

/**
 * Finds the point of a {@link CubicPiece} that is nearest to a pixel centre, exactly: also at cusps, in loops and where
 * several local minima compete.
 *
 * <p>With e = centre - start of the piece, half the derivative of the squared distance is the quintic {@code g(u) = (B(u)
 * - e) · B'(u)}. In Bernstein form g has at most as many roots in 0..1 as its coefficients have changes of sign (variation
 * diminishing, as in Bézier clipping: Sederberg and Nishita 1990). Nearly always that is one, from - to +, the only
 * minimum, and Newton's method takes two or three steps to it from the foot on the chord. Where there are more, halving
 * isolates the minima; the smallest wins, and among equals the one that comes first on the curve.
 */
final class NearestPoint {

    private static final int DEGREE = 5;

    /** Coefficients of an interval of u, then its start and its span. */
    private static final int STRIDE = DEGREE + 3;

    /** An interval shorter than this counts as one point; distances within it are the same to the last digits. */
    private static final double SMALLEST_SPAN = 0x1p-24;

    private static final int MOST_WAITING = 26;

    /** Newton stops after a step shorter than this, px along the curve; what is left is about its square. */
    private static final double SMALLEST_STEP = 1e-5;

    private static final int MOST_STEPS = 60;

    private CubicPiece piece = new CubicPiece();
    private double smallestStep;

    // In powers of u: g = -e·c1 + (p1 - 2 e·c2) u + (p2 - 3 e·c3) u² + p3 u³ + p4 u⁴ + p5 u⁵.
    private double p1;
    private double p2;
    private double p3;
    private double p4;
    private double p5;

    // The same for the pixel at hand, its first three coefficients.
    private double g0;
    private double g1;
    private double g2;

    private double ex;
    private double ey;

    private final double[] waiting = new double[MOST_WAITING * STRIDE];
    private double bestU;
    private double bestSquared;

    /** Prepares for pixels near {@code piece}, which must not change meanwhile. */
    void prepare(CubicPiece piece) {
        this.piece = piece;
        smallestStep = SMALLEST_STEP / piece.polygonLength;
        double c1c1 = piece.c1x * piece.c1x + piece.c1y * piece.c1y;
        double c1c2 = piece.c1x * piece.c2x + piece.c1y * piece.c2y;
        double c1c3 = piece.c1x * piece.c3x + piece.c1y * piece.c3y;
        double c2c2 = piece.c2x * piece.c2x + piece.c2y * piece.c2y;
        double c2c3 = piece.c2x * piece.c3x + piece.c2y * piece.c3y;
        double c3c3 = piece.c3x * piece.c3x + piece.c3y * piece.c3y;
        p1 = c1c1;
        p2 = 3 * c1c2;
        p3 = 4 * c1c3 + 2 * c2c2;
        p4 = 5 * c2c3;
        p5 = 3 * c3c3;
    }

    /**
     * Returns the local parameter of the nearest point, in 0..1.
     *
     * @param ex x of the pixel centre from the start of the piece, px
     * @param ey y of the pixel centre from the start of the piece, px
     * @param guess where to begin, in 0..1; changes the result by rounding only
     */
    double find(double ex, double ey, double guess) {
        this.ex = ex;
        this.ey = ey;
        g0 = -(ex * piece.c1x + ey * piece.c1y);
        g1 = p1 - 2 * (ex * piece.c2x + ey * piece.c2y);
        g2 = p2 - 3 * (ex * piece.c3x + ey * piece.c3y);
        double b1 = g0 + g1 / 5;
        double b2 = g0 + g1 * (2 / 5.0) + g2 / 10;
        double b3 = g0 + g1 * (3 / 5.0) + g2 * (3 / 10.0) + p3 / 10;
        double b4 = g0 + g1 * (4 / 5.0) + g2 * (6 / 10.0) + p3 * (4 / 10.0) + p4 / 5;
        double b5 = g0 + g1 + g2 + p3 + p4 + p5;
        if (g0 >= 0 && b1 >= 0 && b2 >= 0 && b3 >= 0 && b4 >= 0 && b5 >= 0) {
            return 0;
        }
        if (g0 <= 0 && b1 <= 0 && b2 <= 0 && b3 <= 0 && b4 <= 0 && b5 <= 0) {
            return 1;
        }
        if (g0 < 0 && b5 > 0 && changesOnce(b1, b2, b3, b4)) {
            return root(guess, 0, 1);
        }
        return smallestMinimum(g0, b1, b2, b3, b4, b5);
    }

    /** Whether signs that begin with - and end with + change once: no + has a - behind it. */
    private static boolean changesOnce(double b1, double b2, double b3, double b4) {
        return (b1 <= 0 || (b2 >= 0 && b3 >= 0 && b4 >= 0))
                && (b2 <= 0 || (b3 >= 0 && b4 >= 0))
                && (b3 <= 0 || b4 >= 0);
    }

    /** Newton's method for the one root of g, which rises from - to +, in low..high; halves where a step leads outside. */
    private double root(double guess, double low, double high) {
        double u = guess;
        for (int step = 0; step < MOST_STEPS; step++) {
            double g = g0 + u * (g1 + u * (g2 + u * (p3 + u * (p4 + u * p5))));
            double slope = g1 + u * (2 * g2 + u * (3 * p3 + u * (4 * p4 + u * (5 * p5))));
            if (g < 0) {
                low = u;
            } else {
                high = u;
            }
            double next = u - g / slope;
            if (!(next >= low && next <= high)) { // also where the slope is 0
                next = (low + high) / 2;
            }
            if (Math.abs(next - u) <= smallestStep) {
                return next;
            }
            u = next;
        }
        return u;
    }

    /** Halves g until every interval has at most one minimum, and compares these. */
    private double smallestMinimum(double b0, double b1, double b2, double b3, double b4, double b5) {
        bestU = 0;
        bestSquared = distanceSquared(0);
        waiting[0] = b0;
        waiting[1] = b1;
        waiting[2] = b2;
        waiting[3] = b3;
        waiting[4] = b4;
        waiting[5] = b5;
        waiting[6] = 0;
        waiting[7] = 1;
        for (int count = 1; count > 0; ) {
            int at = (count - 1) * STRIDE;
            if (signChanges(at) <= 1 || waiting[at + 7] <= SMALLEST_SPAN) {
                considerInterval(at);
                count--;
            } else {
                halve(at);
                count++;
            }
        }
        return bestU;
    }

    private int signChanges(int at) {
        int changes = 0;
        double last = 0;
        for (int i = at; i <= at + DEGREE; i++) {
            double next = waiting[i];
            if (next != 0) {
                changes += last != 0 && (last < 0) != (next < 0) ? 1 : 0;
                last = next;
            }
        }
        return changes;
    }

    /** Considers the minimum inside, if there is one, and the end; the start is the end of the interval before. */
    private void considerInterval(int at) {
        double low = waiting[at + 6];
        double high = low + waiting[at + 7];
        if (waiting[at] < 0 && waiting[at + DEGREE] > 0) {
            consider(root((low + high) / 2, low, high));
        }
        consider(high);
    }

    private void consider(double u) {
        double squared = distanceSquared(u);
        if (squared < bestSquared) {
            bestSquared = squared;
            bestU = u;
        }
    }

    private double distanceSquared(double u) {
        double x = piece.x(u) - ex;
        double y = piece.y(u) - ey;
        return x * x + y * y;
    }

    /** De Casteljau on g: the second half takes the place of the whole, the first goes on top, to be next. */
    private void halve(int at) {
        int first = at + STRIDE;
        double span = waiting[at + 7] / 2;
        waiting[first + 6] = waiting[at + 6];
        waiting[first + 7] = span;
        waiting[at + 6] += span;
        waiting[at + 7] = span;
        for (int level = 0; level <= DEGREE; level++) {
            waiting[first + level] = waiting[at];
            for (int i = at; i < at + DEGREE - level; i++) {
                waiting[i] = (waiting[i] + waiting[i + 1]) / 2;
            }
        }
    }
}
