package dev.livestroke.server.studio;

import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.animator.ProcessorChoice.Machine;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.Capabilities.Choice;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.workshop.WorkshopException;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What this server has to offer. Priors are looked at once, when this is made; nothing is loaded. */
public final class Offers {

    private final List<Prior> priors;
    private final List<Choice> devices;

    private record Prior(PriorSource source, Choice choice) {}

    /**
     * Looks at what there is.
     *
     * @param sources at least one; the first is taken where none is chosen
     * @param device the one that the server was started for, or {@code auto} if clients may choose
     */
    public Offers(List<PriorSource> sources, String device, MemoryPlan memory, Machine machine) {
        priors = sources.stream().map(source -> look(source, memory)).toList();
        devices = devices(device, machine);
    }

    private static Prior look(PriorSource source, MemoryPlan memory) {
        boolean embedded = source instanceof PriorSource.Embedded;
        String label = embedded ? "Embedded, small enough for any CPU" : source.name();
        try {
            source.neededMib(Placement.CPU, memory);
            return new Prior(source, choice(source.name(), label, Optional.empty()));
        } catch (WeightsException broken) {
            return new Prior(source, choice(source.name(), label, Optional.ofNullable(broken.getMessage())));
        }
    }

    private static List<Choice> devices(String own, Machine machine) {
        int cores = Runtime.getRuntime().availableProcessors();
        List<Choice> devices = new ArrayList<>();
        devices.add(choice(ProcessorChoice.AUTO, "Automatic", Optional.empty()));
        devices.add(device(Processor.CPU, "CPU, " + cores + " cores", own));
        machine.gpus().forEach(gpu -> devices.add(device(Processor.cuda(gpu.index()), gpu.name(), own)));
        return List.copyOf(devices);
    }

    private static Choice device(Processor processor, String label, String own) {
        String name = processor.toString();
        boolean open = own.equals(ProcessorChoice.AUTO) || own.equals(name);
        return choice(
                name, label, open ? Optional.empty() : Optional.of("the server was started with --device " + own));
    }

    private static Choice choice(String name, String label, Optional<String> obstacle) {
        return new Choice(name, label, obstacle.isEmpty(), obstacle);
    }

    Capabilities capabilities() {
        return new Capabilities(
                priors.stream().map(Prior::choice).toList(), devices, ExportFormats.all(), Limits.DEFAULT);
    }

    /**
     * Returns the prior and the device that {@code options} choose.
     *
     * @throws WorkshopException if one is not there, or cannot be used
     */
    PriorUse require(MotionOptions options) {
        List<Choice> choices = priors.stream().map(Prior::choice).toList();
        Choice prior = require("prior", options.prior(), choices);
        Choice device = require("device", options.device(), devices);
        return PriorUse.of(priors.get(choices.indexOf(prior)).source(), device.name());
    }

    /** Returns the wanted one, or the first; what a client wrote is not repeated to it. */
    private static Choice require(String kind, Optional<String> wanted, List<Choice> choices) {
        String name = wanted.orElse(choices.get(0).name());
        Choice found = choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unavailable(kind, "there is no such " + kind, choices));
        found.reason().ifPresent(reason -> {
            throw unavailable(kind, "the " + kind + " " + found.name() + " cannot be used: " + reason, choices);
        });
        return found;
    }

    private static WorkshopException unavailable(String kind, String why, List<Choice> choices) {
        String others =
                choices.stream().filter(Choice::available).map(Choice::name).collect(Collectors.joining(", "));
        return new WorkshopException(ErrorCode.UNAVAILABLE, why + "; choose one of: " + others, "$.options." + kind);
    }
}
