package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ClipSampler;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.sds.TextMargin;

/** Draws guides from a prior that diffuses pixels. */
final class GuideSource {

    /** How strongly the clip of earlier motion is noised: what goes where is kept, how it goes there is not. */
    private static final double EARLIER_TIME = 0.85;

    private final VideoPrior prior;
    private final ClipSampler sampler;
    private final NoiseSource noise;
    private final boolean goesOn;
    private final long seed;

    /**
     * Prepares to draw.
     *
     * @param search what clips are drawn with, among else
     * @param noise this uses it up
     * @param seed of the noise that margins are measured under
     * @param goesOn whether clips are drawn from the motion that there is, and not from noise alone
     */
    GuideSource(VideoPrior prior, Distillation search, NoiseSource noise, long seed, boolean goesOn) {
        this.prior = prior;
        Tuning tuning = search.tuning();
        this.sampler = new ClipSampler(prior.schedule(), tuning.clipSteps(), tuning.clipGuidance() * search.guidance());
        this.noise = noise;
        this.goesOn = goesOn;
        this.seed = seed;
    }

    /** Returns whether clips are drawn from the motion that there is. */
    boolean goesOn() {
        return goesOn;
    }

    /** Returns how often the prior is asked for one guide. */
    int steps() {
        return sampler.steps();
    }

    /** Returns what tells how much better the prior explains a clip of {@code view} when it knows the prompt. */
    TextMargin margin(View view) {
        return new TextMargin(prior, view.conditioned(), seed);
    }

    /** Returns the clips that are drawn. */
    ClipFormat format() {
        return prior.format();
    }

    /**
     * Draws a guide for {@code view}.
     *
     * @param asked told after each estimate of the prior
     */
    Guide draw(View view, Runnable asked) {
        float[] drawn = noise.fill(new float[format().clipPixels()]);
        NoisedClip start = goesOn
                ? new NoisedClip(prior.schedule().noised(view.paintFollowing(), drawn, EARLIER_TIME), EARLIER_TIME)
                : new NoisedClip(drawn, ClipSampler.NOISE_TIME);
        return new Guide(sampler.sample(view.conditioned(), start, asked), format());
    }
}
