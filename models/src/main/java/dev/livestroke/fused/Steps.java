package dev.livestroke.fused;

import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Precision;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.operators.Operators;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The functions {@code norm}, {@code norm_back}, {@code sum}, {@code geglu} and {@code sum_norm} that networks call as
 * {@code __torch__.norm(...)}; what they mean stands in {@code plain.torchscript.py}. In half precision on a GPU they are
 * our own kernels, which take one or few passes over memory where libtorch's operations take many; elsewhere, and wherever
 * the kernels can't be had or err, libtorch's operations. For many threads.
 */
public final class Steps {

    private static final Map<Integer, Optional<String>> HINDRANCES = new HashMap<>(); // by GPU
    private static @Nullable FusedKernels kernels;

    private Steps() {}

    /**
     * Returns {@code network} with the functions, as they are best where it is to compute.
     *
     * @param widths how many channels its hidden states have, apart from joined ones
     */
    public static TorchSource complete(TorchSource network, Placement placement, Collection<Integer> widths) {
        boolean fused = placement.precision() == Precision.FLOAT16
                && placement.processor().isCuda()
                && widths.stream().allMatch(HiddenStates::supports)
                && hindrance(placement.processor()).isEmpty();
        return fused ? fused(network) : plain(network);
    }

    static TorchSource plain(TorchSource network) {
        return network.and(Steps.class, "plain.torchscript.py");
    }

    static TorchSource fused(TorchSource network) {
        return network.and(Steps.class, "fused.torchscript.py").with("MOST_BLOCKS", HiddenStates.BLOCKS);
    }

    /** Returns why {@code processor} can't have the kernels; empty if it can. The first call for a GPU takes a second. */
    public static synchronized Optional<String> hindrance(Processor processor) {
        return processor.isCuda()
                ? HINDRANCES.computeIfAbsent(processor.index(), Steps::load)
                : Optional.of("they are for GPUs");
    }

    private static Optional<String> load(int device) {
        if (!Processor.hasCuda()) {
            return Optional.of("the loaded libtorch is for the CPU");
        }
        try {
            if (kernels == null) {
                Nvrtc.load(Operators.libraryFolder());
                kernels = FusedKernels.register();
            }
            kernels.load(TorchSource.read(Steps.class, "fused.cu"), device);
            return StepsCheck.difference(Processor.cuda(device));
        } catch (IllegalStateException | UncheckedIOException | LinkageError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
