package dev.livestroke.raster;

/**
 * The distance to a cubic by brute force, in double arithmetic: many samples, then a ternary search around every sample
 * that is closer than its neighbours. Shares nothing with the code under test but the definition of a Bézier curve.
 */
final class SampledCurve {

    private final double[] controls;
    private final double[] xs;
    private final double[] ys;

    /** @param controls x0, y0 ... x3, y3, px */
    SampledCurve(double[] controls, int samples) {
        this.controls = controls;
        xs = new double[samples + 1];
        ys = new double[samples + 1];
        for (int i = 0; i <= samples; i++) {
            double t = i / (double) samples;
            xs[i] = at(0, t);
            ys[i] = at(1, t);
        }
    }

    double distanceTo(double x, double y) {
        int last = xs.length - 1;
        double best = Double.POSITIVE_INFINITY;
        double before = Double.POSITIVE_INFINITY;
        double here = sampleSquared(0, x, y);
        for (int i = 0; i <= last; i++) {
            double after = i < last ? sampleSquared(i + 1, x, y) : Double.POSITIVE_INFINITY;
            if (here <= before && here <= after) {
                best = Math.min(best, refine((i - 1.0) / last, (i + 1.0) / last, x, y));
            }
            before = here;
            here = after;
        }
        return Math.sqrt(best);
    }

    private double refine(double from, double to, double x, double y) {
        double low = Math.max(0, from);
        double high = Math.min(1, to);
        for (int i = 0; i < 45; i++) {
            double third = (high - low) / 3;
            if (squared(low + third, x, y) <= squared(high - third, x, y)) {
                high -= third;
            } else {
                low += third;
            }
        }
        return squared((low + high) / 2, x, y);
    }

    private double sampleSquared(int sample, double x, double y) {
        double dx = xs[sample] - x;
        double dy = ys[sample] - y;
        return dx * dx + dy * dy;
    }

    private double squared(double t, double x, double y) {
        double dx = at(0, t) - x;
        double dy = at(1, t) - y;
        return dx * dx + dy * dy;
    }

    private double at(int axis, double t) {
        double s = 1 - t;
        return s * s * s * controls[axis]
                + 3 * s * s * t * controls[axis + 2]
                + 3 * s * t * t * controls[axis + 4]
                + t * t * t * controls[axis + 6];
    }
}
