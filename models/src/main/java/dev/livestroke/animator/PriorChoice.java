package dev.livestroke.animator;

import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.dit.VideoDit;
import dev.livestroke.diffusion.latent.LatentPriors;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.diffusion.text.MiniLm;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.WeightsException;

/**
 * Which prior animates, and where.
 *
 * @param source where its weights come from
 * @param processor what computes
 * @param memory how a large one spends memory
 */
public record PriorChoice(Source source, Processor processor, MemoryPlan memory) {

    /** Where a prior's weights come from. */
    public enum Source {
        /** The prior that ships with the program. */
        EMBEDDED,
        /** Random weights at the sizes of the published text-to-video networks: its cost, without its knowledge. */
        RANDOM_PUBLISHED,
        /** The same at sizes for a CPU. */
        RANDOM_SMALL
    }

    /**
     * Loads it; whoever calls closes it.
     *
     * @throws WeightsException if its files do not fit
     */
    public VideoPrior open() {
        Placement placement = Placement.on(processor);
        return switch (source) {
            case EMBEDDED -> VideoDit.embedded(new MiniLm(), processor);
            case RANDOM_PUBLISHED -> LatentPriors.random(placement, memory);
            case RANDOM_SMALL -> LatentPriors.randomSmall(placement, memory);
        };
    }
}
