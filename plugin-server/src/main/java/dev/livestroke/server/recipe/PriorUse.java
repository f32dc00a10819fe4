package dev.livestroke.server.recipe;

import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which prior a motion comes from, and what computes it.
 *
 * @param name what people call the prior
 * @param folder where its pipeline lies on this machine; empty for the embedded prior
 * @param device {@code auto}, which leaves it to the worker, or {@code cpu} or {@code cuda:1}
 */
public record PriorUse(String name, Optional<String> folder, String device) {

    /** The embedded prior on what the worker was started for. */
    public static final PriorUse USUAL = of(new PriorSource.Embedded(), ProcessorChoice.AUTO);

    /**
     * Returns the use of {@code source} on {@code device}.
     *
     * @throws IllegalArgumentException if it is neither the embedded prior nor a folder
     */
    public static PriorUse of(PriorSource source, String device) {
        if (source instanceof PriorSource.Embedded) {
            return new PriorUse(source.name(), Optional.empty(), device);
        }
        if (source instanceof PriorSource.Pipeline pipeline) {
            String folder = pipeline.folder().toAbsolutePath().normalize().toString();
            return new PriorUse(source.name(), Optional.of(folder), device);
        }
        throw new IllegalArgumentException("expected the embedded prior or a pipeline's folder, found " + source);
    }

    /** Returns where its weights come from. */
    public PriorSource source() {
        return folder.<PriorSource>map(text -> new PriorSource.Pipeline(name, Path.of(text)))
                .orElseGet(PriorSource.Embedded::new);
    }

    /** Returns the same on {@code other}, where the device was left open. */
    public PriorUse orOn(String other) {
        return device.equals(ProcessorChoice.AUTO) ? new PriorUse(name, folder, other) : this;
    }
}
