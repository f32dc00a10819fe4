package dev.livestroke.export.fit;

import java.util.Arrays;

/**
 * How well one eased, straight way from sample to sample follows a signal, for every pair of possible keyframes; with
 * its own values at the ends.
 */
final class Segments {

    /** Samples of a long segment that its easing is fitted to. */
    private static final int MOST_SAMPLES = 24;

    private static final int PATIENCE = 4;
    private static final double HOPELESS = 3;
    private static final int HUNDREDTHS = 100;

    private final Signal signal;
    /** [first step, length in steps - 1], px; up to the longest length worth trying. */
    private final double[][] errors;

    private final double[] even;

    /** Measures all segments whose error may be up to {@code limit} px. */
    Segments(Signal signal, double limit) {
        this.signal = signal;
        this.errors = new double[signal.steps()][];
        this.even = new double[signal.samples() + 1];
        Arrays.fill(even, 1);
        double[] row = new double[signal.steps()];
        for (int from = 0; from < errors.length; from++) {
            int length = 0;
            int failed = 0;
            while (from + length < errors.length && failed < PATIENCE) {
                double error = error(from, from + length + 1, limit);
                row[length++] = error;
                failed = error > limit ? failed + (error > HOPELESS * limit ? PATIENCE : 1) : 0;
            }
            errors[from] = Arrays.copyOf(row, length);
        }
    }

    /**
     * Returns the fewest keyframes, as samples, whose segments each stay within {@code limit} px; among as many, those
     * with the smaller errors. Dynamic programming over the steps.
     */
    int[] fewest(double limit) {
        int steps = signal.steps();
        double[] cost = new double[steps + 1];
        int[] before = new int[steps + 1];
        Arrays.fill(cost, 1, steps + 1, Double.POSITIVE_INFINITY);
        for (int from = 0; from < steps; from++) {
            for (int length = 0; length < errors[from].length; length++) {
                double error = errors[from][length] / limit;
                int to = from + length + 1;
                double total = cost[from] + 1 + 0.05 * error * error;
                if ((error <= 1 || length == 0) && total < cost[to]) {
                    cost[to] = total;
                    before[to] = from;
                }
            }
        }
        int count = 1;
        for (int at = steps; at > 0; at = before[at]) {
            count++;
        }
        int[] knots = new int[count];
        for (int at = steps, k = count - 1; k >= 0; at = before[at], k--) {
            knots[k] = at * signal.stride();
        }
        return knots;
    }

    private double error(int fromStep, int toStep, double limit) {
        int first = fromStep * signal.stride();
        int last = toStep * signal.stride();
        double[] a = signal.places()[first];
        double[] b = signal.places()[last];
        int every = Math.max(1, (last - first) / MOST_SAMPLES);
        double offTheWay = 0;
        double scale = squared(a, b);
        for (int k = first + every; k < last; k += every) {
            double share = scale > 0 ? Math.max(0, Math.min(1, along(signal.places()[k], a, b) / scale)) : 0;
            offTheWay = Math.max(offTheWay, Signal.distance(signal.places()[k], a, b, share));
            if (offTheWay > HOPELESS * limit) {
                return offTheWay;
            }
        }
        if (offTheWay > limit) {
            return offTheWay;
        }
        double[] easing = easing(signal, first, last, a, b, even);
        double error = 0;
        for (int k = first + every; k < last; k += every) {
            double share = EasingCurve.progress(easing, EasingCurve.parameter((k - first) / (double) (last - first)));
            error = Math.max(error, Signal.distance(signal.places()[k], a, b, share));
        }
        return error;
    }

    /** Returns the easing that fits the progress from {@code a} to {@code b} of the samples between two. */
    static double[] easing(Signal signal, int first, int last, double[] a, double[] b, double[] weights) {
        return curve(signal, first, last, a, b, weights).fit(HUNDREDTHS);
    }

    /** Returns what the samples between two say about the progress from {@code a} to {@code b}. */
    static EasingCurve curve(Signal signal, int first, int last, double[] a, double[] b, double[] weights) {
        int every = Math.max(1, (last - first) / MOST_SAMPLES);
        double scale = squared(a, b);
        EasingCurve curve = new EasingCurve();
        for (int k = first + every; k < last; k += every) {
            double time = (k - first) / (double) (last - first);
            double wanted = scale > 0 ? Math.max(0, Math.min(1, along(signal.places()[k], a, b) / scale)) : time;
            curve.add(EasingCurve.parameter(time), wanted, weights[k]);
        }
        return curve;
    }

    private static double along(double[] place, double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += (place[c] - a[c]) * (b[c] - a[c]);
        }
        return sum;
    }

    private static double squared(double[] a, double[] b) {
        return along(b, a, b);
    }
}
