package dev.livestroke.cli.eval.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Measures of a number that changes over the moments of a pass. */
final class Signals {

    private Signals() {}

    /** Returns the largest value less the smallest. */
    static double range(double[] signal) {
        return Arrays.stream(signal).max().orElse(0)
                - Arrays.stream(signal).min().orElse(0);
    }

    /** Returns the last value less the first. */
    static double net(double[] signal) {
        return signal[signal.length - 1] - signal[0];
    }

    /** Returns the signal less the straight line from its first value to its last, so that it begins and ends at 0. */
    static double[] levelled(double[] signal) {
        double slope = net(signal) / (signal.length - 1);
        return IntStream.range(0, signal.length)
                .mapToDouble(k -> signal[k] - signal[0] - slope * k)
                .toArray();
    }

    /**
     * Returns how often the levelled signal, which begins again after its end, rises and falls again by at least {@code
     * swing}.
     */
    static int peaks(double[] signal, double swing) {
        double[] level = levelled(signal);
        int period = level.length - 1; // the last moment is the first one of the next pass
        int lowest = IntStream.range(0, period)
                .reduce((a, b) -> level[b] < level[a] ? b : a)
                .orElse(0);
        double low = level[lowest];
        double high = low;
        boolean rising = true;
        int peaks = 0;
        for (int k = 1; k <= period; k++) {
            double value = level[(lowest + k) % period];
            if (rising) {
                high = Math.max(high, value);
                if (high - value >= swing) {
                    peaks++;
                    rising = false;
                    low = value;
                }
            } else {
                low = Math.min(low, value);
                if (value - low >= swing) {
                    rising = true;
                    high = value;
                }
            }
        }
        return peaks;
    }

    /** Returns the correlation of two levelled signals, -1 to 1; 0 where one of them rests. */
    static double correlation(double[] one, double[] other) {
        double[] a = centred(levelled(one));
        double[] b = centred(levelled(other));
        double product = 0;
        double aa = 0;
        double bb = 0;
        for (int k = 0; k < a.length; k++) {
            product += a[k] * b[k];
            aa += a[k] * a[k];
            bb += b[k] * b[k];
        }
        return aa > 0 && bb > 0 ? product / Math.sqrt(aa * bb) : 0;
    }

    private static double[] centred(double[] signal) {
        double mean = Arrays.stream(signal).average().orElse(0);
        return Arrays.stream(signal).map(value -> value - mean).toArray();
    }
}
