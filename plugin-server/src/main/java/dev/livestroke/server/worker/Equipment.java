package dev.livestroke.server.worker;

import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.server.recipe.PriorUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a worker is started with.
 *
 * @param usual the prior that it has ready, and what it computes on
 * @param memory how a large prior spends memory
 */
public record Equipment(PriorUse usual, MemoryPlan memory) {

    private static final String LOW = "low";
    private static final String FAST = "fast";
    private static final int WITHOUT_FOLDER = 3;

    /** Returns the arguments of a process that {@link #parse} reads there. */
    List<String> toArguments() {
        List<String> arguments =
                new ArrayList<>(List.of(memory.equals(MemoryPlan.LOW) ? LOW : FAST, usual.device(), usual.name()));
        usual.folder().ifPresent(arguments::add);
        return arguments;
    }

    static Equipment parse(List<String> arguments) {
        Optional<String> folder =
                arguments.size() > WITHOUT_FOLDER ? Optional.of(arguments.get(WITHOUT_FOLDER)) : Optional.empty();
        return new Equipment(
                new PriorUse(arguments.get(2), folder, arguments.get(1)),
                arguments.get(0).equals(LOW) ? MemoryPlan.LOW : MemoryPlan.FAST);
    }
}
