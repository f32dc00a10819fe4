package dev.livestroke.export.fit;

/**
 * Finds the easing nearest to given progress, by least squares. Its handles stand at a third and two thirds of the time
 * (as written, 0.33 and 0.67), which makes progress a cubic polynomial of time to half a percent: what is unknown is
 * then linear, and files compress better since half of the numbers are always the same.
 */
final class EasingCurve {

    static final double OUT_TIME = 0.33;
    static final double IN_TIME = 0.67;

    /** Keeps handles that few samples speak of near even speed. */
    private static final double RIDGE = 1e-4;

    // Normal equations of what the handles add to even speed.
    private double aa = RIDGE;
    private double ab;
    private double bb = RIDGE;
    private double ra;
    private double rb;

    /** Returns the progress of both handles at even speed. */
    static double[] even() {
        return new double[] {OUT_TIME, IN_TIME};
    }

    /** Returns the parameter of the curve at a share of the time. */
    static double parameter(double time) {
        return Cubic.parameter(OUT_TIME, IN_TIME, time);
    }

    /** Returns the progress at {@code parameter} for the progress of the two handles. */
    static double progress(double[] handles, double parameter) {
        return Cubic.at(handles[0], handles[1], parameter);
    }

    /** Wants {@code progress}, 0 to 1, at {@code parameter}. */
    void add(double parameter, double progress, double weight) {
        double a = 3 * parameter * (1 - parameter) * (1 - parameter);
        double b = 3 * parameter * parameter * (1 - parameter);
        double rest = progress - Cubic.at(OUT_TIME, IN_TIME, parameter);
        aa += weight * a * a;
        ab += weight * a * b;
        bb += weight * b * b;
        ra += weight * a * rest;
        rb += weight * b * rest;
    }

    /**
     * Returns the progress of both handles, within 0 to 1, in steps of {@code 1 / steps}; the second makes up for the
     * first's rounding.
     */
    double[] fit(int steps) {
        double first = OUT_TIME + (ra * bb - rb * ab) / (aa * bb - ab * ab);
        double second = inGiven(unit(first));
        if (second < 0 || second > 1) {
            first = OUT_TIME + (ra - (unit(second) - IN_TIME) * ab) / aa;
        }
        double rounded = rounded(first, steps);
        return new double[] {rounded, rounded(inGiven(rounded), steps)};
    }

    private double inGiven(double first) {
        return IN_TIME + (rb - (first - OUT_TIME) * ab) / bb;
    }

    private static double rounded(double value, int steps) {
        return Math.rint(steps * unit(value)) / steps;
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
