package dev.livestroke.raster.outline;

/**
 * The three legs of a cubic's control polygon, and what they say about the curve: how far it strays from its chord, how far
 * even pieces of it do, and how much it turns. One object is filled again and again.
 */
final class Legs {

    /** Of the squared length of the longest leg: a shorter one may point anywhere. */
    private static final double SHORTEST = 1.0 / 256;

    private double x1;
    private double y1;
    private double x2;
    private double y2;
    private double x3;
    private double y3;
    private double square1;
    private double square2;
    private double square3;
    private double cross12;
    private double cross13;
    private double cross23;

    /** Takes the control points [4, 2] that begin at {@code c[at]}. */
    void load(double[] c, int at) {
        x1 = c[at + 2] - c[at];
        y1 = c[at + 3] - c[at + 1];
        x2 = c[at + 4] - c[at + 2];
        y2 = c[at + 5] - c[at + 3];
        x3 = c[at + 6] - c[at + 4];
        y3 = c[at + 7] - c[at + 5];
        square1 = x1 * x1 + y1 * y1;
        square2 = x2 * x2 + y2 * y2;
        square3 = x3 * x3 + y3 * y3;
        cross12 = x1 * y2 - y1 * x2;
        cross13 = x1 * y3 - y1 * x3;
        cross23 = x2 * y3 - y2 * x3;
    }

    /** Returns the distance of the curve's ends, px. */
    double chord() {
        double x = x1 + x2 + x3;
        double y = y1 + y2 + y3;
        return Math.sqrt(x * x + y * y);
    }

    /** Returns the sum of the legs' squared lengths, px². */
    double squares() {
        return square1 + square2 + square3;
    }

    /** Returns whether no leg is so much shorter than the others that it may point anywhere. */
    boolean areEven() {
        return Math.min(Math.min(square1, square2), square3)
                >= SHORTEST * Math.max(Math.max(square1, square2), square3);
    }

    /** Returns the least cosine of the angle between two legs, or -1 if it is negative. Legs without length do not count. */
    double leastCosine() {
        double dot12 = x1 * x2 + y1 * y2;
        double dot23 = x2 * x3 + y2 * y3;
        double dot13 = x1 * x3 + y1 * y3;
        if (!(dot12 >= 0 && dot23 >= 0 && dot13 >= 0)) {
            return -1;
        }
        double least12 = squaredCosine(dot12, square1 * square2);
        double least23 = squaredCosine(dot23, square2 * square3);
        double least13 = squaredCosine(dot13, square1 * square3);
        return Math.sqrt(Math.min(Math.min(least12, least23), least13));
    }

    private static double squaredCosine(double dot, double squaredLengths) {
        return squaredLengths == 0 ? 1 : dot * dot / squaredLengths;
    }

    /**
     * Bounds how far the curve is from its chord, squared, px². Of the inner control points' distances from it, it is at
     * most 3/4 of the larger, and 4/9 if they lie on either side; provided that the curve does not run back beyond an end.
     */
    double squaredStray() {
        double x = x1 + x2 + x3;
        double y = y1 + y2 + y3;
        double square = x * x + y * y;
        boolean forward = x1 * x + y1 * y >= 0 && x2 * x + y2 * y >= 0 && x3 * x + y3 * y >= 0;
        if (!forward || square == 0) {
            return squaredDrift();
        }
        double first = x * y1 - y * x1;
        double second = x3 * y - y3 * x;
        double share = first * second > 0 ? 0.5625 : 16.0 / 81;
        return share * Math.max(first * first, second * second) / square;
    }

    /**
     * Bounds how far the curve is from the point of its chord at the same parameter, squared, px²: at most 3/4 of the larger
     * distance of the inner control points from the thirds of the chord.
     */
    double squaredDrift() {
        double bendX1 = x2 - x1;
        double bendY1 = y2 - y1;
        double bendX2 = x3 - x2;
        double bendY2 = y3 - y2;
        double thirdX1 = (2 * bendX1 + bendX2) / 3;
        double thirdY1 = (2 * bendY1 + bendY2) / 3;
        double thirdX2 = (bendX1 + 2 * bendX2) / 3;
        double thirdY2 = (bendY1 + 2 * bendY2) / 3;
        return 0.5625 * Math.max(thirdX1 * thirdX1 + thirdY1 * thirdY1, thirdX2 * thirdX2 + thirdY2 * thirdY2);
    }

    /**
     * Returns what, divided by n⁴, bounds {@link #squaredDrift} of each of n even pieces: they drift by at most {@code max
     * |B''| / (8 n²)}, and B'' lies between 6 times the two second differences of the control points (Wang's formula).
     */
    double squaredDriftOfPieces() {
        double bendX1 = x2 - x1;
        double bendY1 = y2 - y1;
        double bendX2 = x3 - x2;
        double bendY2 = y3 - y2;
        return 0.5625 * Math.max(bendX1 * bendX1 + bendY1 * bendY1, bendX2 * bendX2 + bendY2 * bendY2);
    }

    /**
     * Returns what, divided by n⁴, bounds {@link #squaredStray} of each of n even pieces, of a curve whose legs have a length.
     * Of B'' only the part across the curve counts. It is {@code B' × B'' / |B'|}; with legs a, b, c, {@code B' × B''} is 18
     * times the quadratic with the Bernstein coefficients {@code a × b}, {@code a × c / 2} and {@code b × c}, and {@code
     * |B'|} is at least 3 times that of {@code |a|}, {@code |b|}, {@code |c|}, but for a cosine. So their quotient is at
     * most the largest of those of the coefficients.
     *
     * @param leastCosine what {@link #leastCosine} returned, above 0
     */
    double squaredStrayOfPieces(double leastCosine) {
        double across = Math.max(
                Math.max(cross12 * cross12 / square1, cross23 * cross23 / square3), cross13 * cross13 / (4 * square2));
        return 0.5625 * across * 2 / (1 + leastCosine); // |B'| is seen from the middle of the turn
    }
}
