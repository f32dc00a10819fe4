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
     * Squared errors of the clean estimate, summed over pixels.
     *
     * @param without when the prior does not know the prompt
     * @param with when it does
     */
    public record Errors(double without, double with) {

        /** Returns the margin, at most 1. */
        public double margin() {
            return without > 0 ? (without - with) / without : 0;
        }

        /** Returns the sums. */
        public Errors plus(Errors other) {
            return new Errors(without + other.without, with + other.with);
        }
    }

    /**
     * Returns the errors about {@code clip} at diffusion time {@code time}.
     *
     * @param clip [frames, height, width], ink 1, paper -1
     * @param time in (0, 1)
     * @param draw which of the shared noises to measure under, from 0
     */
    public Errors errors(float[] clip, double time, int draw) {
        try (Encoding encoding = prior.encode(clip)) {
            float[] clean = encoding.values();
            float[] noise = new NoiseSource(seed + draw).fill(new float[clean.length]);
            float[] noised = prior.schedule().noised(clean, noise, time);
            CleanEstimate estimate = conditioned.estimate(new NoisedClip(noised, time));
            return new Errors(
                    squaredError(clean, estimate.unconditional()), squaredError(clean, estimate.conditional()));
        }
    }

    /** Returns the margin of {@code clip} at diffusion time {@code time}, at most 1; parameters as of {@link #errors}. */
    public double of(float[] clip, double time, int draw) {
        return errors(clip, time, draw).margin();
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
