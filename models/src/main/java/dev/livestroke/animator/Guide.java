package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ClipSampler;

/**
 * A clip that the prior drew for the prompt and the drawing: the motion to find, as pixels.
 *
 * <p>The prior is not equally sure of all frames: where the prompt may mean much, its estimate from noise alone is grey. With
 * v that estimate's ink from 0 to 1 and {@code c = 1 - sum v (1 - v) / sum v}, a frame counts nothing up to c = {@value
 * #LOST} and fully from {@value #SURE} on.
 */
final class Guide {

    private static final double LEAST_WEIGHT = 0.01;
    private static final double LOST = 0.5;
    private static final double SURE = 0.75;
    private static final double MOVEMENT_BLUR_PX = 1;

    /** Movement for each px of ink, up to which a mean shows that nothing ought to happen: noise alone gives 0.002. */
    private static final double STILL = 0.01;

    private final ClipFormat format;
    private final float[] clip;
    private final double[] weights;
    private final double liveliness;

    /** Takes over what was drawn, brought to what pictures can show. */
    Guide(ClipSampler.Sample sample, ClipFormat format) {
        this.format = format;
        this.clip = shown(sample.clip());
        float[] first = shown(sample.first());
        this.weights = weights(first, format);
        this.liveliness = liveliness(first);
    }

    /**
     * Returns how much this clip moves against the mean of what the prompt may mean: near 0 for one in which nothing happens
     * although something ought to, 1 where nothing ought to.
     */
    double liveliness() {
        return liveliness;
    }

    private double liveliness(float[] first) {
        double expected = movement(first);
        double ink = 0;
        for (float value : first) {
            ink += (value + 1) / 2;
        }
        return expected > STILL * ink ? movement(clip) / expected : 1;
    }

    /** Returns the sum of squared differences of {@code other} from this clip, both blurred, weighed by frames. */
    double distance(float[] other, GaussianBlur blur) {
        float[] difference = blur.apply(difference(other));
        double sum = 0;
        for (int i = 0; i < difference.length; i++) {
            sum += weights[i / format.picturePixels()] * difference[i] * difference[i];
        }
        return sum;
    }

    /** Returns half the gradient of {@link #distance} by {@code other}. */
    float[] gradient(float[] other, GaussianBlur blur) {
        float[] gradient = blur.apply(blur.apply(difference(other)));
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= (float) weights[i / format.picturePixels()];
        }
        return gradient;
    }

    private float[] difference(float[] other) {
        float[] difference = new float[clip.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = other[i] - clip[i];
        }
        return difference;
    }

    /** Returns the sum of squared differences of the blurred frames from their mean. */
    private double movement(float[] moving) {
        int picture = format.picturePixels();
        float[] mean = new float[picture];
        for (int i = 0; i < moving.length; i++) {
            mean[i % picture] += moving[i] / format.frames();
        }
        float[] difference = new float[moving.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = moving[i] - mean[i % picture];
        }
        double sum = 0;
        for (float value : new GaussianBlur(format, MOVEMENT_BLUR_PX).apply(difference)) {
            sum += value * value;
        }
        return sum;
    }

    private static double[] weights(float[] first, ClipFormat format) {
        double[] weights = new double[format.frames()];
        int picture = format.picturePixels();
        for (int frame = 0; frame < weights.length; frame++) {
            double grey = 0;
            double ink = 1e-6;
            for (int i = frame * picture; i < (frame + 1) * picture; i++) {
                double value = (first[i] + 1) / 2;
                ink += value;
                grey += value * (1 - value);
            }
            weights[frame] = Math.max(LEAST_WEIGHT, Math.min(1, (1 - grey / ink - LOST) / (SURE - LOST)));
        }
        return weights;
    }

    private static float[] shown(float[] values) {
        float[] shown = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = Math.max(-1, Math.min(1, values[i]));
        }
        return shown;
    }
}
