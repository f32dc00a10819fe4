package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseRange;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.unet.UNet3D;
import dev.livestroke.diffusion.vae.KlEncoder;
import dev.livestroke.diffusion.vae.Quad;
import dev.livestroke.fused.Steps;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published text-to-video network as a prior: clips become latents by its autoencoder, and its denoiser judges them.
 * Knows the prompt, not the drawing. One evaluation at a time; further threads wait.
 */
final class LatentPrior implements VideoPrior {

    /** Pen and place of drawings in its pictures, as the paper's: 1.5 px at 256, the drawing in the middle. */
    private static final double STROKE_PER_PIXEL = 1.5 / 256;

    private static final double FILL = 0.62;

    /** Timesteps 50 to 949 of 1000, as in the paper. */
    private static final NoiseRange NOISE = new NoiseRange(0.05, 0.95);

    private final LatentPipeline pipeline;
    private final Processor processor;
    private final MemoryPlan memory;
    private final KlEncoder encoder;
    private final UNet3D unet;
    private final PromptEncoder prompts;
    private @Nullable ConditionedLatents bound;
    private @Nullable Resident boundText;

    private LatentPrior(
            LatentPipeline pipeline,
            Processor processor,
            MemoryPlan memory,
            KlEncoder encoder,
            UNet3D unet,
            PromptEncoder prompts) {
        this.pipeline = pipeline;
        this.processor = processor;
        this.memory = memory;
        this.encoder = encoder;
        this.unet = unet;
        this.prompts = prompts;
    }

    /** Loads the networks but that of prompts. */
    static LatentPrior load(LatentPipeline pipeline, Placement placement, MemoryPlan memory) {
        KlEncoder encoder = KlEncoder.load(pipeline.autoencoder(), pipeline.autoencoderWeights(), placement);
        try {
            OptionalLong working = memory.recomputed()
                    ? OptionalLong.empty()
                    : OptionalLong.of(new MemoryNeed(pipeline, memory, placement.precision()).denoiserBytes());
            UNet3D unet = UNet3D.load(pipeline.unet(), pipeline.unetWeights(), placement, working);
            return new LatentPrior(
                    pipeline,
                    placement.processor(),
                    memory,
                    encoder,
                    unet,
                    pipeline.prompts().apply(placement));
        } catch (RuntimeException e) {
            encoder.close();
            throw e;
        }
    }

    @Override
    public ClipFormat format() {
        int pixels = pipeline.pixels();
        return new ClipFormat(pipeline.frames(), KlEncoder.COLORS, pixels, pixels, STROKE_PER_PIXEL * pixels, FILL);
    }

    @Override
    public NoiseSchedule schedule() {
        return pipeline.schedule();
    }

    @Override
    public Optional<NoiseRange> noiseRange() {
        return Optional.of(NOISE);
    }

    @Override
    public Encoding encode(float[] clip) {
        return encode(clip, Optional.empty());
    }

    /** As the paper: all frames of a step in the same perspective and crop, drawn anew for each step. */
    @Override
    public Encoding encode(float[] clip, NoiseSource noise) {
        return encode(clip, Optional.of(PerspectiveCrop.draw(noise)));
    }

    private synchronized Encoding encode(float[] clip, Optional<Quad> view) {
        return new LatentEncoding(encoder, pipeline, memory, clip, view);
    }

    @Override
    public ConditionedPrior condition(String prompt, float[] restPicture) {
        List<float[]> texts = prompts.encode(List.of("", prompt));
        float[] both = new float[2 * texts.get(0).length];
        System.arraycopy(texts.get(0), 0, both, 0, both.length / 2);
        System.arraycopy(texts.get(1), 0, both, both.length / 2, both.length / 2);
        return new ConditionedLatents(this, pipeline, Tensor.of(both, 2, prompts.tokens(), prompts.width()));
    }

    /**
     * Returns the noise that the denoiser finds, first without the prompt, then with it.
     *
     * @param latents noised, [1, channels, frames, side, side]
     */
    synchronized Tensor noise(ConditionedLatents conditioned, Tensor latents, int timestep) {
        Tensor time = Tensor.of(new float[] {timestep}, 1);
        return unet.noise(latents, time, text(conditioned));
    }

    /** Keeps what the network needs of the text for one binding only; a scene's views with other prompts take turns. */
    private Resident text(ConditionedLatents conditioned) {
        if (bound == conditioned && boundText != null) {
            return boundText;
        }
        release();
        Resident text = unet.condition(conditioned.text());
        bound = conditioned;
        boundText = text;
        return text;
    }

    private void release() {
        if (boundText != null) {
            boundText.close();
        }
        boundText = null;
        bound = null;
    }

    @Override
    public List<String> hindrances() {
        Optional<String> kernels = processor.isCuda() ? Steps.hindrance(processor) : Optional.empty();
        return Stream.concat(kernels.stream(), unet.hindrance().stream()).toList();
    }

    @Override
    public synchronized void close() {
        release();
        unet.close();
        encoder.close();
    }
}
