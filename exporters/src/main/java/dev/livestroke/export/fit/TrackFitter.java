package dev.livestroke.export.fit;

import dev.livestroke.export.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fits one property: finds keyframes for its signal, rounds their values, and says when they are. */
final class TrackFitter {

    private final TimeGrid grid;
    private final double[][] values;
    private final Rounding rounding;
    private final KeyframeFitter keyframes;

    /**
     * @param signal the effect of the property, in px
     * @param values the property itself, [samples + 1, numbers]
     * @param largestTolerance that {@link #fit} will be asked for, in px
     */
    TrackFitter(TimeGrid grid, Signal signal, double[][] values, Rounding rounding, double largestTolerance) {
        this.grid = grid;
        this.values = values;
        this.rounding = rounding;
        this.keyframes = new KeyframeFitter(signal, largestTolerance);
    }

    /** Returns a track within {@code tolerance} before rounding, unless the grid is too coarse for that. */
    Optional<FittedTrack<double[]>> fit(double tolerance) {
        return keyframes.fit(tolerance).map(fit -> {
            Approximation pruned = keyframes.pruned(fit, tolerance);
            pruned.simplify(tolerance);
            return track(pruned);
        });
    }

    /** Returns the track with a keyframe at every step: the nearest that the grid allows. */
    FittedTrack<double[]> atEveryStep() {
        return track(keyframes.atEveryStep());
    }

    private FittedTrack<double[]> track(Approximation fit) {
        double[][] rounded = fit.values(values);
        for (double[] value : rounded) {
            for (int c = 0; c < value.length; c++) {
                value[c] = rounding.round(value[c]);
            }
        }
        if (Arrays.stream(rounded).allMatch(value -> Arrays.equals(value, rounded[0]))) {
            return FittedTrack.resting(rounded[0]);
        }
        List<FittedKeyframe<double[]>> track = new ArrayList<>(rounded.length);
        for (int k = 0; k < rounded.length; k++) {
            Easing easing = k == rounded.length - 1 ? Easing.LINEAR : easing(fit.easings()[k]);
            track.add(new FittedKeyframe<>(grid.secondsOf(fit.knots()[k]), rounded[k], easing));
        }
        return new FittedTrack<>(track);
    }

    private static Easing easing(double[] handles) {
        boolean even = handles[0] == EasingCurve.OUT_TIME && handles[1] == EasingCurve.IN_TIME;
        return even ? Easing.LINEAR : new Easing(EasingCurve.OUT_TIME, handles[0], EasingCurve.IN_TIME, handles[1]);
    }
}
