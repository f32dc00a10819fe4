package dev.livestroke.export.fit;

/**
 * Finds the easing nearest to given progress, by least squares. Its handles stand at a third and two thirds of the time
 * (as written, 0.33 and 0.67), which makes progress a cubic polynomial of time to half a percent: what is unknown is
 * then linear, and files compress better since half of the numbers are always the same.
 */
final class EasingCurve {

    static final double OUT_TIME = 0.33;
    static final double IN_TIME = 0.67;

    private double aa = 1e-12;
    private double ab;
    private double bb = 1e-12;
    private double ra = OUT_TIME * 1e-12;
    private double rb = IN_TIME * 1e-12;

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
        double rest = progress - parameter * parameter * parameter;
        aa += weight * a * a;
        ab += weight * a * b;
        bb += weight * b * b;
        ra += weight * a * rest;
        rb += weight * b * rest;
    }

    /** Returns the progress of both handles, in hundredths, within 0 to 1; the second one makes up for the first's rounding. */
    double[] fit() {
        double determinant = aa * bb - ab * ab;
        double first = determinant > 1e-9 * aa * bb ? (ra * bb - rb * ab) / determinant : OUT_TIME;
        double second = (rb - unit(first) * ab) / bb;
        if (second < 0 || second > 1) {
            first = (ra - unit(second) * ab) / aa;
        }
        double rounded = hundredths(first);
        return new double[] {rounded, hundredths((rb - rounded * ab) / bb)};
    }

    private static double hundredths(double value) {
        return Math.rint(100 * unit(value)) / 100;
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
