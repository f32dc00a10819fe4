package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.diffusion.unet.UNet3DConfig;
import dev.livestroke.diffusion.vae.KlConfig;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Weights;
import java.util.function.Function;

/**
 * The parts of a text-to-video pipeline, before anything is loaded.
 *
 * @param unetWeights of the denoiser
 * @param autoencoderWeights of the autoencoder, encoder and decoder
 * @param prompts makes the encoder of prompts, which loads its network for each call and frees it
 * @param frames of a clip
 * @param pixels of a picture's side
 */
record LatentPipeline(
        UNet3DConfig unet,
        Weights unetWeights,
        KlConfig autoencoder,
        Weights autoencoderWeights,
        Function<Placement, PromptEncoder> prompts,
        ScaledLinearSchedule schedule,
        int frames,
        int pixels) {

    /** What the published networks were trained on: 24 frames suit score distillation (arXiv 2311.13608, section 5). */
    static final int FRAMES = 24;

    /** @throws IllegalArgumentException if the picture does not become whole latents at all levels of the denoiser */
    LatentPipeline {
        int unit = autoencoder.shrinkage() << (unet.widths().size() - 1);
        if (frames < 2 || pixels < unit || pixels % unit != 0) {
            throw new IllegalArgumentException(
                    "expected at least 2 frames of a multiple of " + unit + " px, found " + frames + " of " + pixels);
        }
    }

    /** Returns latent pixels of a picture's side. */
    int latents() {
        return pixels / autoencoder.shrinkage();
    }
}
