package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.vae.KlEncoder;
import dev.livestroke.diffusion.vae.Quad;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A clip as scaled latents [channels, frames, side, side], and the way back, some frames at a time.
 *
 * <p>Half precision holds numbers from about 1e-7 to 65504. So derivatives go back multiplied by a power of two that brings
 * the largest to {@value #TARGET}, and are divided by it after; if one overflows on the way all the same, the way is gone
 * again with a smaller one. Both are exact in float32.
 */
final class LatentEncoding implements Encoding {

    private static final double TARGET = 16;
    private static final double RETREAT = 1.0 / 256;
    private static final int ATTEMPTS = 3;

    private final KlEncoder encoder;
    private final LatentPipeline pipeline;
    private final MemoryPlan memory;
    private final float[] clip;
    private final Optional<Quad> view;
    private final float[] latents;
    private final List<Resident> kept = new ArrayList<>();

    /** @param view what of the pictures is encoded, the same for all frames; see {@link KlEncoder#encode} */
    LatentEncoding(KlEncoder encoder, LatentPipeline pipeline, MemoryPlan memory, float[] clip, Optional<Quad> view) {
        this.encoder = encoder;
        this.pipeline = pipeline;
        this.memory = memory;
        this.clip = clip;
        this.view = view;
        this.latents = new float[pipeline.autoencoder().latentChannels() * pipeline.frames() * plane()];
        try {
            for (int first = 0; first < pipeline.frames(); first += memory.framesPerPass()) {
                encode(first);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void encode(int first) {
        Tensor pictures = pictures(first);
        Tensor moments;
        if (memory.recomputed()) {
            moments = encoder.moments(pictures, view);
        } else {
            Resident encoded = encoder.encode(pictures, view);
            kept.add(encoded);
            moments = encoded.read(0);
        }
        int frames = (int) (long) pictures.dims().sizes().get(0);
        int channels = pipeline.autoencoder().latentChannels();
        float scale = (float) pipeline.autoencoder().scale();
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                int from = (frame * 2 * channels + channel) * plane();
                int to = (channel * pipeline.frames() + first + frame) * plane();
                for (int i = 0; i < plane(); i++) {
                    latents[to + i] = scale * moments.values()[from + i];
                }
            }
        }
    }

    @Override
    public float[] values() {
        return latents;
    }

    @Override
    public float[] pullback(float[] gradient) {
        double factor = factor(gradient);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<float[]> pixels = pullback(gradient, factor);
            if (pixels.isPresent()) {
                return pixels.get();
            }
            factor *= RETREAT;
        }
        throw new ArithmeticException("the derivative by the pixels is not finite, even scaled by " + factor);
    }

    private Optional<float[]> pullback(float[] gradient, double factor) {
        float[] pixels = new float[0];
        for (int first = 0; first < pipeline.frames(); first += memory.framesPerPass()) {
            Optional<Tensor> part = pullback(gradient, factor, first);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            float[] values = part.get().values();
            if (values.length == clip.length) {
                return Optional.of(values);
            }
            pixels = first == 0 ? new float[clip.length] : pixels;
            System.arraycopy(values, 0, pixels, first * picture(), values.length);
        }
        return Optional.of(pixels);
    }

    private Optional<Tensor> pullback(float[] gradient, double factor, int first) {
        Tensor byMeans = byMeans(gradient, first);
        if (!memory.recomputed()) {
            return encoder.pixels(byMeans, factor, channels(), view, kept.get(first / memory.framesPerPass()));
        }
        try (Resident encoded = encoder.encode(pictures(first), view)) {
            return encoder.pixels(byMeans, factor, channels(), view, encoded);
        }
    }

    /** Returns the factor, a power of two. */
    private static double factor(float[] gradient) {
        double most = 0;
        for (float one : gradient) {
            most = Math.max(most, Math.abs(one));
        }
        return most > 0 && Double.isFinite(most) ? Math.scalb(1, Math.getExponent(TARGET / most)) : 1;
    }

    /** Returns the pass's frames as the encoder takes them. */
    private Tensor pictures(int first) {
        int frames = Math.min(memory.framesPerPass(), pipeline.frames() - first);
        boolean all = frames == pipeline.frames();
        float[] some = all ? clip : Arrays.copyOfRange(clip, first * picture(), (first + frames) * picture());
        return Tensor.of(some, frames, channels(), pipeline.pixels(), pipeline.pixels());
    }

    private Tensor byMeans(float[] gradient, int first) {
        int frames = Math.min(memory.framesPerPass(), pipeline.frames() - first);
        int channels = pipeline.autoencoder().latentChannels();
        double scale = pipeline.autoencoder().scale();
        float[] some = new float[frames * channels * plane()];
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                int from = (channel * pipeline.frames() + first + frame) * plane();
                int to = (frame * channels + channel) * plane();
                for (int i = 0; i < plane(); i++) {
                    some[to + i] = (float) (scale * gradient[from + i]);
                }
            }
        }
        return Tensor.of(some, frames, channels, pipeline.latents(), pipeline.latents());
    }

    private int plane() {
        return pipeline.latents() * pipeline.latents();
    }

    /** Returns the clip's channels: three, or one where all is grey. */
    private int channels() {
        return picture() / (pipeline.pixels() * pipeline.pixels());
    }

    private int picture() {
        return clip.length / pipeline.frames();
    }

    @Override
    public void close() {
        kept.forEach(Resident::close);
        kept.clear();
    }
}
