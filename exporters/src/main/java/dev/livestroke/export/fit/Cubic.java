package dev.livestroke.export.fit;

/** One coordinate of a cubic Bézier from 0 to 1, by its two inner control values. */
final class Cubic {

    private static final int STEPS = 60;
    private static final double CLOSE = 1e-9;

    private Cubic() {}

    /** Returns the value at parameter {@code s}. */
    static double at(double first, double second, double s) {
        double rest = 1 - s;
        return s * (3 * rest * (rest * first + s * second) + s * s);
    }

    /** Returns the derivative with respect to {@code s}. */
    static double slope(double first, double second, double s) {
        double rest = 1 - s;
        return 3 * (rest * rest * first + 2 * rest * s * (second - first) + s * s * (1 - second));
    }

    /**
     * Returns the parameter at which the value is {@code value}, for control values within 0 to 1, which make it rise.
     * Newton's steps, halving the bracket wherever one would leave it.
     */
    static double parameter(double first, double second, double value) {
        double low = 0;
        double high = 1;
        double s = value;
        for (int i = 0; i < STEPS; i++) {
            double error = at(first, second, s) - value;
            if (Math.abs(error) < CLOSE) {
                return s;
            }
            if (error > 0) {
                high = s;
            } else {
                low = s;
            }
            double next = s - error / slope(first, second, s);
            s = next > low && next < high ? next : (low + high) / 2;
        }
        return s;
    }
}
