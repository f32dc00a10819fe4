package dev.livestroke.sds;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;

/**
 * How much better a prior explains a clip when it knows the prompt: {@code (e0 - e1) / e0}, with e the squared error of
 * the clean estimate without (0) and with (1) the prompt. Positive where the clip shows what the prompt says.
 *
 * <p>All clips are measured under the same noise, so that their margins can be compared.
 */
public final class TextMargin {

    private final VideoPrior prior;
    private final ConditionedPrior conditioned;
    private final long seed;

    /**
     * Binds the parts.
     *
     * @param conditioned {@code prior} bound to the prompt and the drawing
     * @param seed of the noise that all clips share
     */
    public TextMargin(VideoPrior prior, ConditionedPrior conditioned, long seed) {
        this.prior = prior;
        this.conditioned = conditioned;
        this.seed = seed;
    }

    /**
     * Returns the margin of {@code clip} at diffusion time {@code time}, at most 1.
     *
     * @param clip [frames, height, width], ink 1, paper -1
     * @param time in (0, 1)
     * @param draw which of the shared noises to measure under, from 0
     */
    public double of(float[] clip, double time, int draw) {
        try (Encoding encoding = prior.encode(clip)) {
            float[] clean = encoding.values();
            float[] noise = new NoiseSource(seed + draw).fill(new float[clean.length]);
            float[] noised = prior.schedule().noised(clean, noise, time);
            CleanEstimate estimate = conditioned.estimate(new NoisedClip(noised, time));
            double without = squaredError(clean, estimate.unconditional());
            return without > 0 ? (without - squaredError(clean, estimate.conditional())) / without : 0;
        }
    }

    private static double squaredError(float[] clean, float[] estimate) {
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            double error = clean[i] - estimate[i];
            sum += error * error;
        }
        return sum;
    }
}
