package dev.livestroke.cli.eval.check;

import java.util.Arrays;

/**
 * The linear map about its centre that brings a drawing's points at rest nearest to where they are: the best affine map, and
 * the best turn with a scale.
 */
final class Similarity {

    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;

    /** Centre at rest and now. */
    private final double restX;

    private final double restY;
    private final double nowX;
    private final double nowY;

    private final double cos;
    private final double sin;

    /**
     * Fits by least squares.
     *
     * @param rest {x, y} of each point at rest
     * @param now {x, y} of each point
     */
    Similarity(double[][] rest, double[][] now) {
        restX = mean(rest[0]);
        restY = mean(rest[1]);
        nowX = mean(now[0]);
        nowY = mean(now[1]);
        double a = 1e-12; // keeps a drawing that is a point or a line solvable
        double b = 0;
        double c = 1e-12;
        double[] m = new double[4];
        for (int i = 0; i < rest[0].length; i++) {
            double x = rest[0][i] - restX;
            double y = rest[1][i] - restY;
            double u = now[0][i] - nowX;
            double v = now[1][i] - nowY;
            a += x * x;
            b += x * y;
            c += y * y;
            m[0] += u * x;
            m[1] += u * y;
            m[2] += v * x;
            m[3] += v * y;
        }
        double det = a * c - b * b;
        xx = (m[0] * c - m[1] * b) / det;
        xy = (m[1] * a - m[0] * b) / det;
        yx = (m[2] * c - m[3] * b) / det;
        yy = (m[3] * a - m[2] * b) / det;
        cos = (m[0] + m[3]) / (a + c);
        sin = (m[2] - m[1]) / (a + c);
    }

    /** Returns the turn, clockwise, in radians from -pi to pi. */
    double angle() {
        return Math.atan2(sin, cos);
    }

    /** Returns the scale of the best similarity. */
    double scale() {
        return Math.hypot(cos, sin);
    }

    /** Returns the area of the best affine map's image of a unit square; negative where it is turned over. */
    double area() {
        return xx * yy - xy * yx;
    }

    /** Returns how much of the lying and of the upright unit vector is left the way it was; -1 where it is reversed. */
    double leastAxis() {
        return Math.min(xx, yy);
    }

    /** Returns what the best affine map makes of a point at rest. */
    double[] affine(double x, double y) {
        double dx = x - restX;
        double dy = y - restY;
        return new double[] {nowX + xx * dx + xy * dy, nowY + yx * dx + yy * dy};
    }

    /** Returns where a point would be if the best similarity had not been applied. */
    double[] undone(double x, double y) {
        double square = cos * cos + sin * sin;
        double dx = (x - nowX) / square;
        double dy = (y - nowY) / square;
        return new double[] {restX + cos * dx + sin * dy, restY - sin * dx + cos * dy};
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
