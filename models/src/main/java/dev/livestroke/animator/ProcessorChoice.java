package dev.livestroke.animator;

import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.tensor.Gpu;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What computes, and why.
 *
 * @param reason one line for a person
 */
public record ProcessorChoice(Processor processor, String reason) {

    /** The word for what is best where it runs. */
    public static final String AUTO = "auto";

    /** What a machine has: its GPUs, and whether the loaded libtorch can use them, which is asked only where there are any. */
    public record Machine(List<Gpu> gpus, BooleanSupplier cuda) {

        /** Returns this machine. */
        public static Machine here() {
            return new Machine(Gpu.list(), Processor::hasCuda);
        }

        /** Returns this machine for a process that must not load libtorch: what its driver lists is taken for usable. */
        public static Machine asListed() {
            return new Machine(Gpu.list(), () -> true);
        }
    }

    /**
     * Takes what {@code device} says for the prior of {@code source}, whose files are looked at and not loaded.
     *
     * @param device {@link #AUTO}, or what {@link Processor#parse} reads
     * @throws ProcessorException if it is not there, or has too little free memory
     * @throws dev.livestroke.tensor.WeightsException if the prior's files do not fit
     */
    public static ProcessorChoice of(String device, PriorSource source, MemoryPlan memory, Machine machine) {
        long needed = source.neededMib(Placement.on(Processor.cuda(0)), memory);
        return device.equals(AUTO) ? best(machine, needed) : asked(Processor.parse(device), machine, needed);
    }

    /**
     * Takes the first GPU that has enough free memory, else the CPU.
     *
     * @param neededMib of a GPU's memory
     */
    public static ProcessorChoice best(Machine machine, long neededMib) {
        if (machine.gpus.isEmpty()) {
            return new ProcessorChoice(Processor.CPU, "no NVIDIA GPU was found, so the CPU computes");
        }
        Optional<Gpu> free =
                machine.gpus.stream().filter(gpu -> gpu.freeMib() >= neededMib).findFirst();
        if (free.isEmpty()) {
            Gpu first = machine.gpus.get(0);
            return new ProcessorChoice(
                    Processor.CPU, memory(first, neededMib) + ", so the CPU computes; close other programs to use it");
        }
        if (!machine.cuda.getAsBoolean()) {
            return new ProcessorChoice(
                    Processor.CPU,
                    free.get().name() + " was found, but the installed libtorch is for the CPU alone, so the CPU"
                            + " computes; docs/performance.md tells how to use the GPU");
        }
        return new ProcessorChoice(
                Processor.cuda(free.get().index()),
                free.get().name() + " computes, " + free.get().freeMib() + " MiB free");
    }

    /**
     * Takes what was asked for.
     *
     * @param neededMib of a GPU's memory
     * @throws ProcessorException if it is not there, or has too little free memory
     */
    public static ProcessorChoice asked(Processor processor, Machine machine, long neededMib) {
        if (!processor.isCuda()) {
            return new ProcessorChoice(processor, "the CPU computes, as asked");
        }
        Gpu gpu = machine.gpus.stream()
                .filter(one -> one.index() == processor.index())
                .findFirst()
                .orElseThrow(() -> new ProcessorException(processor + ": expected an NVIDIA GPU of this number, found "
                        + machine.gpus.size() + " GPUs; --device auto takes what there is"));
        if (!machine.cuda.getAsBoolean()) {
            throw new ProcessorException(processor + ": " + gpu.name() + " was found, but the installed libtorch is for"
                    + " the CPU alone; docs/performance.md tells how to use the GPU");
        }
        if (gpu.freeMib() < neededMib) {
            throw new ProcessorException(processor + ": " + memory(gpu, neededMib)
                    + "; close other programs, try --low-memory, or take --device cpu");
        }
        return new ProcessorChoice(processor, gpu.name() + " computes, " + gpu.freeMib() + " MiB free");
    }

    private static String memory(Gpu gpu, long neededMib) {
        return "the prior needs about " + neededMib + " MiB of GPU memory, and " + gpu.name() + " has " + gpu.freeMib()
                + " MiB free of " + gpu.totalMib();
    }
}
