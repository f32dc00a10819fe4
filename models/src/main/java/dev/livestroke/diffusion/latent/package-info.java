/**
 * The published text-to-video networks as priors: clips become latents, a denoiser judges them, derivatives go back to
 * pixels. {@link dev.livestroke.diffusion.latent.LatentPriors} is the door. For {@code animator};
 * may use {@code unet}, {@code vae}, {@code text} and {@code tensor}.
 *
 * <pre>{@code
 * Placement gpu = Placement.on(Processor.cuda(0));
 * try (VideoPrior prior = LatentPriors.open(Path.of("text-to-video-ms-1.7b"), gpu, MemoryPlan.FAST)) {
 *     ConditionedPrior conditioned = prior.condition("a bird flapping its wings", restPicture);
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.diffusion.latent;

import org.jspecify.annotations.NullMarked;
