package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.diffusion.unet.UNet3DConfig;
import dev.livestroke.diffusion.vae.KlConfig;
import dev.livestroke.tensor.RandomWeights;
import java.util.List;

/**
 * Pipelines of random weights: the sizes and so the cost of real ones, but nothing learned. For measuring speed and memory
 * where the download is not at hand.
 */
final class RandomPipeline {

    private static final UNet3DConfig UNET = new UNet3DConfig(4, List.of(320, 640, 1280, 1280), 2, 1024, 64, 32);
    private static final KlConfig AUTOENCODER = new KlConfig(List.of(128, 256, 512, 512), 2, 4, 32, 0.18215);
    private static final UNet3DConfig SMALL_UNET = new UNet3DConfig(4, List.of(32, 32, 64, 64), 2, 24, 8, 32);
    private static final KlConfig SMALL_AUTOENCODER = new KlConfig(List.of(32, 32, 64, 64), 2, 4, 32, 0.18215);

    private RandomPipeline() {}

    /** Returns one of the sizes of the published text-to-video networks. */
    static LatentPipeline published() {
        return of(UNET, AUTOENCODER, LatentPipeline.FRAMES, 256);
    }

    /** Returns one that a CPU evaluates in a second: 8 frames of 64 x 64. */
    static LatentPipeline small() {
        return of(SMALL_UNET, SMALL_AUTOENCODER, 8, 64);
    }

    private static LatentPipeline of(UNet3DConfig unet, KlConfig autoencoder, int frames, int pixels) {
        return new LatentPipeline(
                unet,
                new RandomWeights(unet.spec(), 1),
                autoencoder,
                new RandomWeights(autoencoder.spec(), 2),
                placement -> new RandomPrompts(unet.textWidth()),
                ScaledLinearSchedule.PUBLISHED,
                frames,
                pixels);
    }

    /** Vectors that depend on the prompt alone. */
    private record RandomPrompts(int width) implements PromptEncoder {

        @Override
        public int tokens() {
            return 77;
        }

        @Override
        public List<float[]> encode(List<String> prompts) {
            return prompts.stream()
                    .map(prompt -> new NoiseSource(prompt.hashCode()).fill(new float[tokens() * width]))
                    .toList();
        }
    }
}
