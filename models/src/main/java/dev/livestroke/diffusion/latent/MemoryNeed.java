package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.unet.UNet3DConfig;
import dev.livestroke.diffusion.vae.KlConfig;
import dev.livestroke.tensor.Precision;
import dev.livestroke.tensor.WeightSpec;
import java.util.List;

/**
 * How much memory a pipeline takes where it computes: an estimate from its sizes, meant to be a little too much. The weights
 * and what is kept for the way back are exact; what lies about while a layer computes is counted in tensors of the largest
 * size, as many as were measured.
 */
final class MemoryNeed {

    private static final long MIB = 1 << 20;

    /** libtorch and the driver by themselves. */
    private static final long CONTEXT_MIB = 700;

    private static final long ENCODER_TENSORS = 8;
    private static final long DENOISER_TENSORS = 48;

    private final LatentPipeline pipeline;
    private final MemoryPlan memory;
    private final Precision precision;

    MemoryNeed(LatentPipeline pipeline, MemoryPlan memory, Precision precision) {
        this.pipeline = pipeline;
        this.memory = memory;
        this.precision = precision;
    }

    /** Returns all of it in MiB. With little memory the way back and the denoiser take turns, so the larger one counts. */
    long mib() {
        long weights = count(pipeline.unet().spec()) + encoderWeights();
        long kept =
                perFrame(pipeline.autoencoder()) * (memory.recomputed() ? memory.framesPerPass() : pipeline.frames());
        long encoder = ENCODER_TENSORS * memory.framesPerPass() * largest(pipeline.autoencoder()) * precision.bytes();
        long working = memory.recomputed() ? Math.max(encoder, denoiserBytes()) : encoder + denoiserBytes();
        return CONTEXT_MIB + ((weights + kept) * precision.bytes() + working) / MIB;
    }

    /** Returns what lies about while the denoiser computes. */
    long denoiserBytes() {
        return DENOISER_TENSORS * largest(pipeline.unet()) * precision.bytes();
    }

    private long encoderWeights() {
        return count(pipeline.autoencoder().spec()) / 2; // the decoder, about as large, stays in its file
    }

    private static long count(WeightSpec spec) {
        return spec.tensors().values().stream().mapToLong(dims -> dims.count()).sum();
    }

    /** What the encoder keeps of a frame: the input of each group norm. */
    private long perFrame(KlConfig autoencoder) {
        long numbers = 0;
        long side = pipeline.pixels();
        List<Integer> widths = autoencoder.widths();
        for (int level = 0; level < widths.size(); level++) {
            numbers += 2L * autoencoder.layers() * widths.get(level) * side * side;
            side = level < widths.size() - 1 ? side / 2 : side;
        }
        return numbers + 6L * widths.get(widths.size() - 1) * side * side; // the middle and the end
    }

    private long largest(KlConfig autoencoder) {
        return (long) autoencoder.widths().get(0) * pipeline.pixels() * pipeline.pixels();
    }

    /** A hidden state of both halves, with the prompt and without. */
    private long largest(UNet3DConfig unet) {
        return 2L * pipeline.frames() * unet.widths().get(0) * pipeline.latents() * pipeline.latents();
    }
}
