package dev.livestroke.diffusion;

import java.util.List;

/**
 * Draws clips from a prior by DDIM: from noise to a clean clip, in even steps of diffusion time and without further
 * randomness (Song et al., arXiv 2010.02502, equation 12 with sigma = 0):
 *
 * <pre>z(s) = alpha(s) x + sigma(s) (z(t) - alpha(t) x) / sigma(t), with x the clean estimate of z(t)</pre>
 */
public final class ClipSampler {

    /** The time of noise alone: at 1 itself a noised clip says nothing of the clean one. */
    public static final double NOISE_TIME = 0.99;

    private final NoiseSchedule schedule;
    private final int steps;
    private final double guidance;

    /**
     * Prepares to draw.
     *
     * @param steps estimates for one clip, at least 1
     * @param guidance classifier-free guidance, at least 0
     */
    public ClipSampler(NoiseSchedule schedule, int steps, double guidance) {
        if (steps < 1) {
            throw new IllegalArgumentException("a clip takes at least one step: " + steps);
        }
        this.schedule = schedule;
        this.steps = steps;
        this.guidance = guidance;
    }

    /** Returns how often {@link #sample} asks the prior. */
    public int steps() {
        return steps;
    }

    /**
     * Draws a clip.
     *
     * @param start standard normal noise at {@link #NOISE_TIME}, or a clip so noised that what is drawn keeps something of
     *     it (Meng et al., SDEdit, arXiv 2108.01073)
     * @param asked told after each estimate
     * @throws ArithmeticException if the prior returns a value that is not finite
     */
    public Sample sample(ConditionedPrior conditioned, NoisedClip start, Runnable asked) {
        float[] noised = start.values();
        float[] first = new float[0];
        float[] clean = noised;
        for (int step = 0; step < steps; step++) {
            double time = time(start, step);
            clean = conditioned
                    .guided(List.of(new NoisedClip(noised, time)), guidance)
                    .get(0);
            if (step == 0) {
                first = clean;
            }
            asked.run();
            if (step + 1 < steps) {
                noised = moved(noised, clean, time, time(start, step + 1));
            }
        }
        return new Sample(first, clean);
    }

    private double time(NoisedClip start, int step) {
        return start.time() * (steps - step) / steps;
    }

    private float[] moved(float[] noised, float[] clean, double from, double to) {
        float[] noise = new float[noised.length];
        float alpha = (float) schedule.alpha(from);
        float sigma = (float) schedule.sigma(from);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (noised[i] - alpha * clean[i]) / sigma;
        }
        return schedule.noised(clean, noise, to);
    }

    /** What was drawn; the arrays belong to whoever receives this. */
    public static final class Sample {

        private final float[] first;
        private final float[] clip;

        private Sample(float[] first, float[] clip) {
            this.first = first;
            this.clip = clip;
        }

        /**
         * Returns the clean estimate of the start: the mean of all that the prompt may mean, blurred where it may mean
         * much.
         */
        public float[] first() {
            return first;
        }

        /** Returns one of the things that the prompt may mean. */
        public float[] clip() {
            return clip;
        }
    }
}
