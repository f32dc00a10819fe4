package dev.livestroke.animator;

import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.WeightsException;

/**
 * Which prior animates, and where.
 *
 * @param processor what computes
 * @param memory how a large one spends memory
 */
public record PriorChoice(PriorSource source, Processor processor, MemoryPlan memory) {

    /** The prior that ships with the program, on the CPU. */
    public static final PriorChoice EMBEDDED =
            new PriorChoice(new PriorSource.Embedded(), Processor.CPU, MemoryPlan.FAST);

    /**
     * Loads it; whoever calls closes it.
     *
     * @throws WeightsException if its files do not fit
     */
    public VideoPrior open() {
        return source.open(Placement.on(processor), memory);
    }
}
