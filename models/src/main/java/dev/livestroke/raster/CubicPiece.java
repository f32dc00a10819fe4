package dev.livestroke.raster;

/**
 * A stretch of a cubic Bézier, over the parameters {@code startT..startT + spanT} of the whole curve: the control polygon
 * it has there, its chord, and how far it strays from that. One object is filled again and again.
 *
 * <p>Within the piece a local parameter u runs from 0 to 1 and the curve is {@code start + c1 u + c2 u² + c3 u³}; leaving
 * {@code start} out of the sums keeps them exact to a tiny part of a px wherever the piece lies.
 */
final class CubicPiece {

    double startT;
    double spanT;

    double startX;
    double startY;
    double c1x;
    double c1y;
    double c2x;
    double c2y;
    double c3x;
    double c3y;

    /** From the start of the piece to its end, px. */
    double chordX;

    double chordY;

    /** {@code 1 / |chord|²}, or 0 where the ends coincide. */
    double inverseChordSquared;

    /** Every point of the piece lies within this distance, px, of some point of its chord, and the other way round. */
    double deviation;

    /** Length of the control polygon, px: the piece is no longer than this. */
    double polygonLength;

    /** Takes the control points {@code [4, 2]} that begin at {@code controls[at]}. */
    void load(double[] controls, int at, double startT, double spanT) {
        this.startT = startT;
        this.spanT = spanT;
        startX = controls[at];
        startY = controls[at + 1];
        double leg1x = controls[at + 2] - startX;
        double leg1y = controls[at + 3] - startY;
        double leg2x = controls[at + 4] - controls[at + 2];
        double leg2y = controls[at + 5] - controls[at + 3];
        double leg3x = controls[at + 6] - controls[at + 4];
        double leg3y = controls[at + 7] - controls[at + 5];
        c1x = 3 * leg1x;
        c1y = 3 * leg1y;
        c2x = 3 * (leg2x - leg1x);
        c2y = 3 * (leg2y - leg1y);
        c3x = leg3x - 2 * leg2x + leg1x;
        c3y = leg3y - 2 * leg2y + leg1y;
        chordX = controls[at + 6] - startX;
        chordY = controls[at + 7] - startY;
        double chordSquared = chordX * chordX + chordY * chordY;
        inverseChordSquared = chordSquared >= Double.MIN_NORMAL ? 1 / chordSquared : 0;
        deviation = deviation(controls, at);
        polygonLength = length(leg1x, leg1y) + length(leg2x, leg2y) + length(leg3x, leg3y);
    }

    /** Returns x at local parameter {@code u}, px, relative to the start. */
    double x(double u) {
        return u * (c1x + u * (c2x + u * c3x));
    }

    /** Returns y at local parameter {@code u}, px, relative to the start. */
    double y(double u) {
        return u * (c1y + u * (c2y + u * c3y));
    }

    /**
     * Bounds how far the curve strays from its chord. A cubic with its inner control points on the thirds of the chord is
     * that chord; moving these by e1 and e2 moves the curve at u by {@code 3u(1-u)²e1 + 3u²(1-u)e2}, whose weights add up
     * to {@code 3u(1-u) <= 3/4}.
     */
    static double deviation(double[] controls, int at) {
        double e1x = controls[at + 2] - (2 * controls[at] + controls[at + 6]) / 3;
        double e1y = controls[at + 3] - (2 * controls[at + 1] + controls[at + 7]) / 3;
        double e2x = controls[at + 4] - (controls[at] + 2 * controls[at + 6]) / 3;
        double e2y = controls[at + 5] - (controls[at + 1] + 2 * controls[at + 7]) / 3;
        return 0.75 * Math.sqrt(Math.max(e1x * e1x + e1y * e1y, e2x * e2x + e2y * e2y));
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
