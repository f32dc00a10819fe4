package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.WeightsException;
import java.nio.file.Path;

/** Opens published text-to-video networks as priors. */
public final class LatentPriors {

    private LatentPriors() {}

    /**
     * Opens the pipeline in {@code folder}, as it is published: {@code model_index.json}, {@code unet}, {@code vae}, {@code
     * text_encoder}, {@code tokenizer} and {@code scheduler}. All names and sizes are checked before anything is loaded.
     *
     * @throws WeightsException if a file is missing, damaged, or made for something else
     */
    public static VideoPrior open(Path folder, Placement placement, MemoryPlan memory) {
        return LatentPrior.load(PipelineFolder.open(folder, placement.precision()), placement, memory);
    }

    /**
     * Returns how much memory the pipeline in {@code folder} takes on its processor, in MiB; an estimate, rather too much.
     *
     * @throws WeightsException as {@link #open}
     */
    public static long neededMib(Path folder, Placement placement, MemoryPlan memory) {
        return neededMib(PipelineFolder.open(folder, placement.precision()), placement, memory);
    }

    /** Returns the same for the published networks' sizes. */
    public static long neededMib(Placement placement, MemoryPlan memory) {
        return neededMib(RandomPipeline.published(), placement, memory);
    }

    private static long neededMib(LatentPipeline pipeline, Placement placement, MemoryPlan memory) {
        return new MemoryNeed(pipeline, memory, placement.precision()).mib();
    }

    /** Returns a prior of the published networks' sizes, and so their cost, that has learned nothing; see {@code bench sds}. */
    public static VideoPrior random(Placement placement, MemoryPlan memory) {
        return LatentPrior.load(RandomPipeline.published(), placement, memory);
    }

    /** Returns the same at sizes that a CPU evaluates in a second: 8 frames of 64 x 64 px. */
    public static VideoPrior randomSmall(Placement placement, MemoryPlan memory) {
        return LatentPrior.load(RandomPipeline.small(), placement, memory);
    }
}
