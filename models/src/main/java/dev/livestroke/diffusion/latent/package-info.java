/**
 * The published text-to-video networks as priors: clips become latents, a denoiser judges them, derivatives go back to
 * pixels. {@link dev.livestroke.diffusion.latent.LatentPriors} is the door. For {@code animator}.
 */
@NullMarked
package dev.livestroke.diffusion.latent;

import org.jspecify.annotations.NullMarked;
