package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.tensor.Tensor;
import java.util.List;

/** The denoiser with a prompt and without: from the noise it finds to the clean latents that are left. */
final class ConditionedLatents implements ConditionedPrior {

    private final LatentPrior prior;
    private final LatentPipeline pipeline;
    private final Tensor text;

    /** @param text vectors without and with the prompt, [2, tokens, width] */
    ConditionedLatents(LatentPrior prior, LatentPipeline pipeline, Tensor text) {
        this.prior = prior;
        this.pipeline = pipeline;
        this.text = text;
    }

    Tensor text() {
        return text;
    }

    @Override
    public List<CleanEstimate> estimate(List<NoisedClip> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("expected at least one noised clip, found none");
        }
        return clips.stream().map(this::one).toList();
    }

    private CleanEstimate one(NoisedClip clip) {
        int side = pipeline.latents();
        Tensor noised =
                Tensor.of(clip.values(), 1, pipeline.autoencoder().latentChannels(), pipeline.frames(), side, side);
        int timestep = pipeline.schedule().timestep(clip.time());
        float[] noise = prior.noise(this, noised, timestep).values();
        return new CleanEstimate(clean(clip, noise, noise.length / 2), clean(clip, noise, 0));
    }

    /** Returns {@code (noised - sigma noise) / alpha}. */
    private float[] clean(NoisedClip clip, float[] noise, int offset) {
        double alpha = pipeline.schedule().alpha(clip.time());
        double sigma = pipeline.schedule().sigma(clip.time());
        float[] clean = new float[clip.values().length];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = (float) ((clip.values()[i] - sigma * noise[offset + i]) / alpha);
            if (!Float.isFinite(clean[i])) {
                throw new ArithmeticException(
                        "the prior's estimate at time " + clip.time() + " is not finite: " + clean[i]);
            }
        }
        return clean;
    }
}
