package dev.livestroke.diffusion;

import java.util.List;
import java.util.Optional;

/**
 * A text-to-video diffusion model that judges clips.
 *
 * <p>The door speaks of clean-signal estimates in the prior's own space, not of noise, velocities or gradients, because
 * that is what all priors have in common. Noise draws, guidance, weights and the score-distillation gradient are then
 * written once, outside. A prior that diffuses pixels encodes a clip as itself; one that diffuses latents encodes it by
 * its autoencoder and carries gradients back through it. Whatever a network predicts, its prior turns it into a clean
 * estimate: {@code alpha noised - sigma v} for velocities, {@code (noised - sigma e) / alpha} for noise.
 */
public interface VideoPrior extends AutoCloseable {

    /** Returns the clips this prior knows. */
    ClipFormat format();

    /** Returns the noise schedule it was trained with. */
    NoiseSchedule schedule();

    /**
     * Returns whether this prior diffuses pixels, so that a clip it draws can be looked at. One that diffuses latents would
     * need its decoder for that.
     */
    default boolean diffusesPixels() {
        return false;
    }

    /** Returns the noise this prior wants to judge under; none where the search's plan decides. */
    default Optional<NoiseRange> noiseRange() {
        return Optional.empty();
    }

    /**
     * Brings a clip to the space that is noised and estimated.
     *
     * @param clip pixels [frames, channels, height, width], as its format says; where that is in colour, a clip that is all
     *     grey may come in one channel
     */
    Encoding encode(float[] clip);

    /**
     * The same for one step of distillation, for which the prior may want to see the pictures otherwise, all frames alike: in a
     * way that {@code noise} draws.
     *
     * @param clip as for {@link #encode(float[])}
     */
    default Encoding encode(float[] clip, NoiseSource noise) {
        return encode(clip);
    }

    /**
     * Returns this prior bound to a prompt and a drawing; what depends only on these is computed here, once.
     *
     * @param prompt plain English; may be empty
     * @param restPicture the drawing at rest, pixels [height, width], ink 1, paper -1, at the clip's place and scale; a
     *     prior that can't look at it ignores it
     */
    ConditionedPrior condition(String prompt, float[] restPicture);

    /**
     * Returns what keeps this prior from computing as fast as it could where it is, in words; nothing if nothing does. Known for
     * certain after some estimates.
     */
    default List<String> hindrances() {
        return List.of();
    }

    /** Frees the networks. */
    @Override
    void close();
}
