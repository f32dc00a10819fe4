package dev.livestroke.export.fit;

import java.util.Optional;

/** Fits the fewest keyframes to a signal. */
final class KeyframeFitter {

    /** How far the dynamic programming may overshoot the tolerance, since fitting the values shrinks errors after it. */
    private static final double[] OVERSHOOTS = {2.6, 2.1, 1.7, 1.4, 1.15, 0.9, 0.6};

    private static final int TURNS = 8;

    private final Signal signal;
    private final Segments segments;

    /** @param largestTolerance that {@link #fit} will be asked for, in px */
    KeyframeFitter(Signal signal, double largestTolerance) {
        this.signal = signal;
        this.segments = new Segments(signal, OVERSHOOTS[0] * largestTolerance);
    }

    /** Returns keyframes within {@code tolerance}, unless the steps are too far apart for that. */
    Optional<Approximation> fit(double tolerance) {
        int tried = 0;
        for (double overshoot : OVERSHOOTS) {
            int[] knots = segments.fewest(overshoot * tolerance);
            if (knots.length == tried) {
                continue;
            }
            tried = knots.length;
            Approximation fit = improved(knots, tolerance);
            if (fit.largestError() <= tolerance) {
                return Optional.of(fit);
            }
        }
        return Optional.empty();
    }

    /** Returns {@code start} without the keyframes that {@code tolerance} does not need. */
    Approximation pruned(Approximation start, double tolerance) {
        Approximation best = start;
        for (int k = best.knots().length - 2; k > 0; k--) {
            Approximation fit = improved(without(best.knots(), k), tolerance);
            if (fit.largestError() <= tolerance) {
                best = fit;
            }
        }
        return best;
    }

    /** Returns a keyframe at every step. */
    Approximation atEveryStep() {
        int[] all = new int[signal.steps() + 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i * signal.stride();
        }
        return new Approximation(signal, all);
    }

    private Approximation improved(int[] knots, double tolerance) {
        Approximation fit = new Approximation(signal, knots);
        fit.improve(TURNS, 0.98 * tolerance);
        return fit;
    }

    private static int[] without(int[] knots, int index) {
        int[] fewer = new int[knots.length - 1];
        System.arraycopy(knots, 0, fewer, 0, index);
        System.arraycopy(knots, index + 1, fewer, index, fewer.length - index);
        return fewer;
    }
}
