package dev.livestroke.server;

import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.diffusion.latent.MemoryPlan;
import java.util.List;

/**
 * What the motion of a server's animations can come from.
 *
 * @param sources that clients may choose from; the first is loaded at the start and taken where none is chosen
 * @param device {@code auto}, or the one that computes: {@code cpu}, {@code cuda:1}
 * @param memory how large priors spend memory
 * @param machine what there is to compute on
 */
public record PriorSettings(
        List<PriorSource> sources, String device, MemoryPlan memory, ProcessorChoice.Machine machine) {

    /** @throws IllegalArgumentException if there is no source */
    public PriorSettings {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("expected at least one prior, found none");
        }
    }

    /** Returns the prior that is taken where none is chosen. */
    PriorSource usual() {
        return sources.get(0);
    }
}
