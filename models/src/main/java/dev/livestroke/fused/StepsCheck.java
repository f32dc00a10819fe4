package dev.livestroke.fused;

import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Compares the kernels with libtorch's operations, each on a small hidden state, before they are used. */
final class StepsCheck {

    /** Half precision has 11 bits; libtorch's way rounds to it after each operation. */
    private static final double TOLERANCE = 0.02;

    private static final int CHANNELS = 320;
    private static final int ROWS = 150;
    private static final List<String> METHODS = List.of("norm", "norm_back", "sum", "geglu", "sum_norm", "layer_norm");

    private StepsCheck() {}

    /** Returns what differs by more than rounding between the kernels and libtorch's operations; empty if nothing does. */
    static Optional<String> difference(Processor processor) {
        return difference(processor, Steps::fused);
    }

    /** The same for steps that {@code complete} adds to a network. */
    static Optional<String> difference(Processor processor, UnaryOperator<TorchSource> complete) {
        TorchSource source = TorchSource.resource(StepsCheck.class, "check.torchscript.py");
        Placement placement = Placement.on(processor);
        try (TorchModule plain = compiled(Steps.plain(source), placement);
                TorchModule fused = compiled(complete.apply(source), placement)) {
            Tensor x = random(1, 3, ROWS, CHANNELS);
            Tensor d = random(2, 3, ROWS, CHANNELS);
            for (String method : METHODS) {
                List<Tensor> expected = plain.call(method, x, d);
                List<Tensor> found = fused.call(method, x, d);
                for (int i = 0; i < expected.size(); i++) {
                    double difference = expected.get(i).difference(found.get(i));
                    if (!(difference <= TOLERANCE)) {
                        return Optional.of("the kernel for " + method + " differs from libtorch's operations by "
                                + difference + " of the largest value");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static TorchModule compiled(TorchSource source, Placement placement) {
        Weights weights = Weights.of(
                "check",
                Map.of(
                        "weight", random(3, CHANNELS),
                        "bias", random(4, CHANNELS),
                        "before", random(5, CHANNELS)));
        return TorchModule.compile(source, weights, placement);
    }

    private static Tensor random(int seed, int... sizes) {
        Random random = new Random(seed);
        int count = 1;
        long[] dims = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            count *= sizes[i];
            dims[i] = sizes[i];
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.of(values, dims);
    }
}
