package dev.livestroke.diffusion.latent;

/**
 * How much of the way to the latents is kept for the way back.
 *
 * @param framesPerPass how many frames the autoencoder takes at once
 * @param recomputed whether the way there is gone a second time before the way back, instead of being kept: about a third
 *     more work for the autoencoder
 */
public record MemoryPlan(int framesPerPass, boolean recomputed) {

    /** Keeps everything, and computes all frames of a clip at once. */
    public static final MemoryPlan FAST = new MemoryPlan(LatentPipeline.FRAMES, false);

    /** Keeps nothing but the latents. */
    public static final MemoryPlan LOW = new MemoryPlan(4, true);

    /** @throws IllegalArgumentException if there are no frames in a pass */
    public MemoryPlan {
        if (framesPerPass < 1) {
            throw new IllegalArgumentException("frames in a pass must be at least 1: " + framesPerPass);
        }
    }
}
