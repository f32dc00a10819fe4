package dev.livestroke.export.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Keyframes at chosen samples of a signal, improved in turns: the values by least squares for given easings (one small
 * linear system for all coordinates, since time mixes every coordinate alike), then the easings for given values.
 * Samples where the error is large gain weight from turn to turn (Lawson's method), so that the largest error shrinks
 * and not the mean.
 */
final class Approximation {

    private final Signal signal;
    private final int[] knots;
    private final double[][] easings;
    /** Per sample: the progress within its segment. */
    private final double[] progress;

    private final double[] weights;
    private double[][] values;
    private double largestError;

    /** Starts from the signal's own values at {@code knots}, rising samples from the first to the last. */
    Approximation(Signal signal, int[] knots) {
        this.signal = signal;
        this.knots = knots.clone();
        this.easings = new double[knots.length - 1][];
        this.progress = new double[signal.samples() + 1];
        this.weights = new double[signal.samples() + 1];
        this.values = new double[knots.length][];
        Arrays.fill(weights, 1);
        for (int k = 0; k < knots.length; k++) {
            values[k] = signal.places()[knots[k]].clone();
        }
        fitEasings();
        measure();
    }

    /** Takes up to {@code turns} turns, until the largest error is at most {@code enough}; keeps the best of them. */
    void improve(int turns, double enough) {
        double[][] bestEasings = copy(easings);
        double[] bestWeights = weights.clone();
        double[][] bestValues = copy(values);
        double best = largestError;
        int idle = 0;
        for (int turn = 0; turn < turns && best > enough && idle < 4; turn++) {
            values = values(signal.places());
            fitEasings();
            values = values(signal.places());
            measure();
            idle++;
            if (largestError < best) {
                idle = largestError < 0.99 * best ? 0 : idle;
                best = largestError;
                bestEasings = copy(easings);
                bestWeights = weights.clone();
                bestValues = copy(values);
            }
            reweigh();
        }
        restore(bestEasings, bestWeights, bestValues);
    }

    /** Takes the plainest easing that stays within {@code tolerance} for each segment: it takes less space in a file. */
    void simplify(double tolerance) {
        for (int s = 0; s < easings.length; s++) {
            EasingCurve curve = Segments.curve(signal, knots[s], knots[s + 1], values[s], values[s + 1], weights);
            double[] fine = easings[s];
            for (double[] easing : List.of(EasingCurve.even(), curve.fit(5), curve.fit(10), fine)) {
                easings[s] = easing;
                place(s);
                if (error(s) <= tolerance) {
                    break;
                }
            }
        }
        measure();
    }

    private double error(int s) {
        double largest = 0;
        for (int k = knots[s]; k <= knots[s + 1]; k++) {
            largest = Math.max(largest, error(s, k));
        }
        return largest;
    }

    private void restore(double[][] goodEasings, double[] goodWeights, double[][] goodValues) {
        System.arraycopy(goodWeights, 0, weights, 0, weights.length);
        for (int s = 0; s < easings.length; s++) {
            easings[s] = goodEasings[s];
            place(s);
        }
        values = goodValues;
        measure();
    }

    double largestError() {
        return largestError;
    }

    int[] knots() {
        return knots;
    }

    double[][] easings() {
        return easings;
    }

    /**
     * Returns the keyframes' values that fit {@code samples} best, [keyframes, coordinates]; the samples may be other
     * coordinates of the same motion than those of the signal.
     */
    double[][] values(double[][] samples) {
        return new KeyframeValues(knots, progress, weights, signal.closed()).fit(samples);
    }

    /** Returns what the keyframes give at {@code sample}, for keyframe values of any coordinates. */
    double[] at(int sample, double[][] keyframes) {
        int s = segmentOf(sample);
        double[] from = keyframes[s];
        double[] to = keyframes[s + 1];
        double[] place = new double[from.length];
        for (int c = 0; c < place.length; c++) {
            place[c] = from[c] + progress[sample] * (to[c] - from[c]);
        }
        return place;
    }

    private int segmentOf(int sample) {
        int found = Arrays.binarySearch(knots, sample);
        return found >= 0 ? Math.min(found, knots.length - 2) : -found - 2;
    }

    private void measure() {
        largestError = 0;
        for (int s = 0; s < easings.length; s++) {
            largestError = Math.max(largestError, error(s));
        }
    }

    /** At a knot the segment before it is at 1 and the one after at 0. */
    private double error(int s, int k) {
        double share = k == knots[s] ? 0 : k == knots[s + 1] ? 1 : progress[k];
        return Signal.distance(signal.places()[k], values[s], values[s + 1], share);
    }

    private void reweigh() {
        double sum = 0;
        for (int s = 0; s < easings.length; s++) {
            for (int k = knots[s] + (s == 0 ? 0 : 1); k <= knots[s + 1]; k++) {
                weights[k] *= 0.1 + error(s, k) / Math.max(largestError, 1e-12);
                sum += weights[k];
            }
        }
        double mean = sum / weights.length;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(weights[k] / mean, 1e-3);
        }
    }

    private void fitEasings() {
        for (int s = 0; s < easings.length; s++) {
            easings[s] = Segments.easing(signal, knots[s], knots[s + 1], values[s], values[s + 1], weights);
            place(s);
        }
    }

    private void place(int s) {
        double length = knots[s + 1] - knots[s];
        for (int k = knots[s]; k < knots[s + 1]; k++) {
            progress[k] = EasingCurve.progress(easings[s], EasingCurve.parameter((k - knots[s]) / length));
        }
        if (s == easings.length - 1) {
            progress[knots[s + 1]] = 1;
        }
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
