package dev.livestroke.tensor;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.livestroke.tensor.operators.Operators;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A compiled network with its weights, on the CPU in float32 unless it was placed elsewhere. Every call allocates for
 * itself and frees all of it, so memory doesn't grow with the number of calls.
 *
 * <p>Threads: {@link #forward} and {@link #call} may run on many threads at once, each with the grad mode it needs. One
 * thread at a time may use pullbacks of a module with trainable {@link Parameters}, or step them, and none may call the
 * module meanwhile. Close it when no call runs.
 */
public final class TorchModule implements AutoCloseable {

    private final TorchSource source;
    private final Processor processor;
    private final PtNDManager manager;
    private final PtSymbolBlock block;
    private final boolean trainable;

    private TorchModule(
            TorchSource source,
            Processor processor,
            boolean trainable,
            Function<NDManager, Map<String, PtNDArray>> weights) {
        this.source = source;
        this.processor = processor;
        this.trainable = trainable;
        this.manager = Torch.openManager(processor);
        try {
            this.block = load(manager, source);
            setWeights(weights);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /**
     * Compiles {@code source} and copies {@code weights} into it, as float32. Check them before with a {@link WeightSpec}.
     *
     * @throws IllegalArgumentException with libtorch's words, if the source doesn't compile
     * @throws WeightsException if a weight can't be read
     */
    public static TorchModule compile(TorchSource source, Weights weights) {
        return compile(source, weights, Placement.CPU);
    }

    /**
     * Compiles {@code source} and copies {@code weights} to where it computes, in the precision asked for. Inputs arrive
     * there as float32; results must be float32 too, to be read.
     *
     * @throws IllegalArgumentException with libtorch's words, if the source doesn't compile
     * @throws WeightsException if a weight can't be read
     */
    public static TorchModule compile(TorchSource source, Weights weights, Placement placement) {
        return new TorchModule(
                source,
                placement.processor(),
                false,
                manager -> weights.names().stream()
                        .collect(Collectors.toMap(
                                name -> name, name -> Torch.placed(manager, weights, name, placement.precision()))));
    }

    /**
     * Compiles {@code source} around {@code parameters}: it sees each change of them, and its pullbacks add to their
     * gradients. They stay the caller's, who closes them after the module.
     *
     * @throws IllegalArgumentException with libtorch's words, if the source doesn't compile
     */
    public static TorchModule compile(TorchSource source, Parameters parameters) {
        return new TorchModule(source, Processor.CPU, true, manager -> parameters.arrays());
    }

    /** Returns the one result of the method {@code forward}, which doesn't record gradients. */
    public Tensor forward(Tensor... inputs) {
        List<Tensor> results = call("forward", inputs);
        if (results.size() != 1) {
            throw new IllegalStateException(
                    describe("forward", inputs) + ": expected 1 result, found " + results.size() + "; use call");
        }
        return results.get(0);
    }

    /**
     * Returns what {@code method} returns (a tensor, or each of a tuple or list) for at least one input, without recording
     * gradients.
     *
     * @throws IllegalStateException with libtorch's words, if the network fails
     */
    public List<Tensor> call(String method, Operand... inputs) {
        try (Resident results = hold(method, inputs)) {
            return results.arrays().stream().map(Torch::read).toList();
        }
    }

    /**
     * Returns what {@code method} returns, as {@link #call} does, but leaves it where the network computes.
     *
     * @throws IllegalStateException with libtorch's words, if the network fails
     */
    public Resident hold(String method, Operand... inputs) {
        NDManager kept = manager.newSubManager();
        try (NDManager local = manager.newSubManager()) {
            return Torch.unrecorded(() -> new Resident(
                    kept,
                    run(local, method, inputs, arguments(local, inputs)).stream()
                            .map(PtNDArray.class::cast)
                            .toList()));
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /**
     * Calls {@code method} and keeps what its backward pass needs until the pullback is closed.
     *
     * @param wrt the indices of the inputs to differentiate by; may be none if the module has trainable parameters,
     *     which are always differentiated by
     * @throws IllegalStateException with libtorch's words, if the network fails
     */
    public Pullback pullback(String method, Set<Integer> wrt, Tensor... inputs) {
        if (wrt.isEmpty() && !trainable) {
            throw new IllegalArgumentException(describe(method, inputs) + ": nothing to differentiate by");
        }
        NDManager local = manager.newSubManager();
        try {
            List<PtNDArray> arrays = arguments(local, inputs);
            List<PtNDArray> leaves =
                    new TreeSet<>(wrt).stream().map(arrays::get).toList();
            NDList results = Torch.recorded(() -> {
                leaves.forEach(leaf -> leaf.setRequiresGradient(true));
                return run(local, method, inputs, arrays);
            });
            if (results.size() != 1) {
                throw new IllegalStateException(
                        describe(method, inputs) + ": expected 1 result, found " + results.size());
            }
            return new Pullback(local, (PtNDArray) results.get(0), leaves);
        } catch (RuntimeException e) {
            local.close();
            throw e;
        }
    }

    /** Frees the module's memory. */
    @Override
    public void close() {
        block.close();
        manager.close();
    }

    /** Returns where it computes. */
    Processor processor() {
        return processor;
    }

    /** Opens a manager of arrays where it computes; close it before this. */
    PtNDManager openManager() {
        return (PtNDManager) manager.newSubManager();
    }

    /** Calls {@code method} in the thread's own grad mode; the results belong to {@code local}. */
    NDList invoke(NDManager local, String method, List<PtNDArray> operands) {
        return invoke(block, local, method, operands);
    }

    /** Returns how many arrays wait for this module to close; for tests of memory. */
    int managedArrays() {
        return manager.getManagedArrays().size();
    }

    /** Compiles {@code source}; its weights are not set. */
    static PtSymbolBlock load(PtNDManager manager, TorchSource source) {
        try {
            ByteArrayInputStream archive = new ByteArrayInputStream(TorchArchive.of(source));
            return JniUtils.loadModule(manager, archive, false, false);
        } catch (EngineException e) {
            throw new IllegalArgumentException(source.name() + " does not compile: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module keeps its own references, so the Java handles may go. */
    private void setWeights(Function<NDManager, Map<String, PtNDArray>> weights) {
        try (NDManager local = manager.newSubManager()) {
            Map<String, PtNDArray> arrays = weights.apply(local);
            try (IValue dict = IValue.stringMapFrom(arrays);
                    IValue count = IValueUtils.runMethod(block, "setw", dict)) {
                if (count.toLong() != arrays.size()) {
                    throw new IllegalStateException(source.name() + ": expected " + arrays.size()
                            + " weights in the module, found " + count.toLong());
                }
            }
        }
    }

    /** Returns the arrays of {@code inputs}, those of one list under one name, which is how DJL tells lists. */
    private static List<PtNDArray> arguments(NDManager local, Operand... inputs) {
        List<PtNDArray> arrays = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] instanceof Tensor tensor) {
                arrays.add(Torch.placed(local, tensor));
            } else if (inputs[i] instanceof Resident resident) {
                arrays.addAll(asOne(i, resident.arrays()));
            }
        }
        return arrays;
    }

    /** Marks {@code arrays} as the one operand {@code index}, a list. */
    static List<PtNDArray> asOne(int index, List<PtNDArray> arrays) {
        arrays.forEach(array -> array.setName("operand" + index + "[]"));
        return arrays;
    }

    private NDList run(NDManager local, String method, Operand[] inputs, List<PtNDArray> arrays) {
        if (arrays.isEmpty()) {
            throw new IllegalArgumentException(describe(method, inputs) + ": expected at least one input, found none");
        }
        try {
            NDList results = invoke(block, local, method, arrays);
            Operators.rethrow();
            return results;
        } catch (EngineException e) {
            throw new IllegalStateException(describe(method, inputs) + ": " + e.getMessage(), e);
        }
    }

    /** Calls a method of a loaded module, in the thread's own grad mode. */
    static NDList invoke(PtSymbolBlock block, NDManager local, String method, List<PtNDArray> operands) {
        NDArray selector = JniUtils.createEmptyNdArray( // on the CPU, whose memory is not waited for
                (PtNDManager) local, new Shape(1), DataType.FLOAT32, Device.cpu(), SparseFormat.DENSE);
        selector.setName("module_method:" + method); // picks the method; is not passed to it
        NDList arguments = new NDList(operands.toArray(NDArray[]::new));
        arguments.add(selector);
        return IValueUtils.forward(block, arguments, true); // true: in the thread's own grad mode
    }

    private String describe(String method, Operand[] inputs) {
        return source.name() + ": " + method
                + Arrays.stream(inputs)
                        .map(input ->
                                input instanceof Tensor tensor ? tensor.dims().toString() : "what it kept")
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
