/**
 * The denoiser of the published text-to-video networks. {@link dev.livestroke.diffusion.unet.UNet3D} is the door; the
 * network is the resource {@code unet3d.torchscript.py}. For {@code diffusion.latent}; may use {@code tensor}.
 *
 * <pre>{@code
 * try (UNet3D unet = UNet3D.load(config, weights, Placement.CPU);
 *         Resident prompts = unet.condition(text)) {
 *     Tensor noise = unet.noise(noised, Tensor.of(new float[] {500}, 1), prompts);
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.diffusion.unet;

import org.jspecify.annotations.NullMarked;
