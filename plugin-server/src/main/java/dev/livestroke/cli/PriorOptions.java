package dev.livestroke.cli;

import dev.livestroke.animator.PriorChoice;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.animator.ProcessorException;
import dev.livestroke.catalog.ModelShelf;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which prior knows the motion, and what computes it. */
final class PriorOptions {

    private static final String EMBEDDED = "embedded";
    private static final String AUTO = ProcessorChoice.AUTO;
    private static final Path MODELS = Path.of(System.getProperty("user.home"), ".livestroke", "models");

    @Option(
            names = "--prior",
            paramLabel = "embedded|NAME|DIR",
            defaultValue = EMBEDDED,
            description = "What knows about motion: the embedded prior, text-to-video-ms-1.7b or zeroscope-v2 in"
                    + " .livestroke/models of your home folder, or a folder with such a pipeline (default"
                    + " ${DEFAULT-VALUE}).")
    private String prior = EMBEDDED;

    @Option(
            names = "--device",
            paramLabel = "auto|cpu|cuda[:N]",
            defaultValue = AUTO,
            converter = Device.class,
            description = "What computes: auto takes a GPU where there is one with enough memory (default"
                    + " ${DEFAULT-VALUE}).")
    private String device = AUTO;

    @Option(
            names = "--low-memory",
            description = "Take about half the GPU memory for a text-to-video pipeline; a step takes about 1.4 times as"
                    + " long.")
    private boolean lowMemory;

    /** The name of a processor, or auto. */
    static final class Device implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                return text.strip().equals(AUTO) ? AUTO : Processor.parse(text).toString();
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected auto, cpu, cuda or cuda:N, found '" + text + "'");
            }
        }
    }

    /** Returns where the prior's weights come from. */
    PriorSource source() {
        if (prior.equals(EMBEDDED)) {
            return new PriorSource.Embedded();
        }
        Path named = MODELS.resolve(prior);
        Path folder = Files.isDirectory(named) ? named : Path.of(prior);
        if (!Files.isRegularFile(folder.resolve("model_index.json"))) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--prior: expected embedded, or a folder with the model_index.json of a text-to-video pipeline,"
                            + " found none at " + folder + (folder.equals(named) ? "" : " or " + named)
                            + "; livestroke models tells which there are");
        }
        return new PriorSource.Pipeline(name(folder), folder);
    }

    /** A folder is called by its last name: who reads a file or speaks to a server need not know where it lies. */
    private static String name(Path folder) {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Returns all priors that there are for a server's clients, the chosen one first; of one name there is one. */
    List<PriorSource> sources() {
        Map<String, PriorSource> sources = new LinkedHashMap<>();
        PriorSource chosen = source();
        sources.put(chosen.name(), chosen);
        PriorSource embedded = new PriorSource.Embedded();
        sources.putIfAbsent(embedded.name(), embedded);
        for (String name : new ModelShelf(MODELS).names()) {
            sources.putIfAbsent(name, new PriorSource.Pipeline(name, MODELS.resolve(name)));
        }
        return List.copyOf(sources.values());
    }

    /** Returns what computes: {@code auto}, {@code cpu} or {@code cuda:1}. */
    String device() {
        return device;
    }

    /** Returns how a large prior spends memory. */
    MemoryPlan memory() {
        return lowMemory ? MemoryPlan.LOW : MemoryPlan.FAST;
    }

    /**
     * Decides what computes before anything is loaded.
     *
     * @param told hears why, where there was a choice that is not plain
     */
    PriorChoice choose(ProcessorChoice.Machine machine, Consumer<String> told) {
        PriorSource source = source();
        try {
            ProcessorChoice choice = ProcessorChoice.of(device, source, memory(), machine);
            if (!machine.gpus().isEmpty() || source instanceof PriorSource.Pipeline) {
                told.accept(choice.reason());
            }
            return new PriorChoice(source, choice.processor(), memory());
        } catch (ProcessorException | WeightsException refused) {
            throw new CommandFailure(ExitCode.ENGINE, String.valueOf(refused.getMessage()), refused);
        }
    }
}
