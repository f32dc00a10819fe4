package dev.livestroke.sds;

import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;

/**
 * The score-distillation gradient of a clip: noise it to a random time, ask the prior for the clean clip under guidance,
 * and return the weighted difference, {@code alpha sigma (x - x0)}. The prior's own Jacobian is left out, as in
 * DreamFusion (equation 3).
 */
public final class ScoreDistillation {

    private static final int LARGE = 1 << 16;

    private final VideoPrior prior;
    private final ConditionedPrior conditioned;
    private final NoiseSource noise;

    /**
     * Binds the parts.
     *
     * @param conditioned {@code prior} bound to the prompt and the drawing
     * @param noise where noise comes from; this uses it up
     */
    public ScoreDistillation(VideoPrior prior, ConditionedPrior conditioned, NoiseSource noise) {
        this.prior = prior;
        this.conditioned = conditioned;
        this.noise = noise;
    }

    /**
     * Returns the gradient by the clip's pixels, for one draw of noise.
     *
     * @param clip [frames, height, width], ink 1, paper -1
     * @param time diffusion time of the draw, in (0, 1)
     * @param guidance classifier-free guidance, at least 0
     * @return same shape as {@code clip}; finite
     * @throws ArithmeticException if the prior returns a value that is not finite
     */
    public float[] gradient(float[] clip, double time, double guidance) {
        NoiseSchedule schedule = prior.schedule();
        try (Encoding encoding = prior.encode(clip, noise)) {
            float[] clean = encoding.values();
            float[] draw = draw(clean.length);
            float[] noised = schedule.noised(clean, draw, time);
            float[] estimate = conditioned.guided(new NoisedClip(noised, time), guidance);
            float weight = (float) (schedule.alpha(time) * schedule.sigma(time));
            float[] gradient = new float[clean.length];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = weight * (clean[i] - estimate[i]);
            }
            return encoding.pullback(gradient);
        }
    }

    /** A clip of the embedded prior gets the noise that it has always had; larger signals are drawn on many threads. */
    private float[] draw(int count) {
        float[] target = new float[count];
        return count > LARGE ? noise.fillInPieces(target) : noise.fill(target);
    }
}
