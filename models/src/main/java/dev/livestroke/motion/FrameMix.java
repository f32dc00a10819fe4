package dev.livestroke.motion;

import java.util.Arrays;

/**
 * What a {@link Clock} makes of a field whose frames are free of each other: each shown moment is a weighted sum of the
 * field's frames. Weights of one moment add up to 1, less the clock's fade.
 */
final class FrameMix {

    private final double[][] weights;

    private FrameMix(double[][] weights) {
        this.weights = weights;
    }

    /** Returns the mix of the moments f / frames, for f below {@code count}, which is frames or one more. */
    static FrameMix of(int frames, int count, Clock clock) {
        double[][] weights = new double[count][frames];
        for (int moment = 0; moment < count; moment++) {
            double time = clock.at((double) moment / frames);
            // To and fro, the field's own frames reach from the start to the turn, both included.
            double place = clock.toAndFro() ? time * (frames - 1) : time * frames;
            addAt(weights[moment], place, clock);
            weights[moment][0] -= clock.fade(time);
        }
        return new FrameMix(weights);
    }

    /** Adds the weights of linear interpolation; past the last frame a loop closes and an open field goes straight on. */
    private static void addAt(double[] weights, double place, Clock clock) {
        int frames = weights.length;
        int before = (int) Math.min(frames - 1, Math.floor(place));
        double after = place - before;
        if (before == frames - 1 && clock.open() && frames > 1) {
            weights[before] += 1 + after;
            weights[before - 1] -= after;
        } else {
            weights[before] += 1 - after;
            weights[(before + 1) % frames] += after;
        }
    }

    int moments() {
        return weights.length;
    }

    /** Returns the sum of the weights of {@code moment}. */
    double total(int moment) {
        return Arrays.stream(weights[moment]).sum();
    }

    /** Returns the sum over frames of {@code weights(moment) · values[frame · stride + at]}. */
    double mix(int moment, float[] values, int stride, int at) {
        double sum = 0;
        for (int frame = 0; frame < weights[moment].length; frame++) {
            if (weights[moment][frame] != 0) {
                sum += weights[moment][frame] * values[frame * stride + at];
            }
        }
        return sum;
    }

    /** Adds the derivative by the frames' values, given {@code gradient} by what {@link #mix} returned. */
    void spread(double gradient, int moment, float[] byValues, int stride, int at) {
        for (int frame = 0; frame < weights[moment].length; frame++) {
            byValues[frame * stride + at] += (float) (weights[moment][frame] * gradient);
        }
    }
}
