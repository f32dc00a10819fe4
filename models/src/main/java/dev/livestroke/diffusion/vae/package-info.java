/**
 * Stable Diffusion's autoencoder, the half that score distillation needs: pictures to latents and derivatives back.
 * {@link dev.livestroke.diffusion.vae.KlEncoder} is the door; the network is the resource {@code kl_encoder.torchscript.py}.
 * For {@code diffusion.latent}; may use {@code tensor}.
 *
 * <pre>{@code
 * try (KlEncoder encoder = KlEncoder.load(config, weights, Placement.CPU);
 *         Resident encoded = encoder.encode(inks)) {
 *     Tensor byInk = encoder.pixels(byMeans, encoded);
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.diffusion.vae;

import org.jspecify.annotations.NullMarked;
