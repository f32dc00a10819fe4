package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.tensor.Placement;

/** Opens published text-to-video networks as priors. */
public final class LatentPriors {

    private LatentPriors() {}

    /** Returns a prior of the published networks' sizes, and so their cost, that has learned nothing; see {@code bench sds}. */
    public static VideoPrior random(Placement placement, MemoryPlan memory) {
        return LatentPrior.load(RandomPipeline.published(), placement, memory);
    }

    /** Returns the same at sizes that a CPU evaluates in a second: 8 frames of 64 x 64 px. */
    public static VideoPrior randomSmall(Placement placement, MemoryPlan memory) {
        return LatentPrior.load(RandomPipeline.small(), placement, memory);
    }
}
