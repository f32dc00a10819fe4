package dev.livestroke.tensor;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The trainable tensors of one network, with their gradients and the optimiser's state. Compile a {@link TorchModule}
 * around them, take gradients by its pullbacks, then step. For one thread at a time.
 */
public final class Parameters implements AutoCloseable {

    private final PtNDManager manager = Torch.openManager();
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final AdamStep optimiser = new AdamStep(manager);
    private final Map<String, PtNDArray> sums = new LinkedHashMap<>();
    private int steps;
    private int summed;

    private Parameters(Weights initial) {
        try {
            initial.names().forEach(name -> leaves.put(name, leaf(initial, name)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns trainable copies of {@code initial}, with gradients of zero. */
    public static Parameters of(Weights initial) {
        return new Parameters(initial);
    }

    /** Returns all names, in the order of the initial weights. */
    public Set<String> names() {
        return Collections.unmodifiableSet(leaves.keySet());
    }

    /** Returns a copy of the parameter {@code name}. */
    public Tensor value(String name) {
        return Torch.read(leaf(name).value);
    }

    /** Overwrites the parameter {@code name}; its gradient and optimiser state stay. */
    public void assign(String name, Tensor value) {
        PtNDArray array = leaf(name).value;
        value.require(name, array.getShape().getShape());
        Torch.memory(array).put(value.values());
    }

    /** Returns a copy of the gradient of the parameter {@code name}, summed since it was last cleared. */
    public Tensor gradient(String name) {
        return Pullback.readGradient(leaf(name).value);
    }

    /** Sets all gradients to zero. */
    public void clearGradients() {
        leaves.values().forEach(leaf -> JniUtils.zeroGrad(leaf.value));
    }

    /**
     * Takes one step of Adam with the gradients there are, then clears them.
     *
     * @param learningRate the rate for each name; zero leaves a parameter where it is but still averages its gradients
     */
    public void step(Adam adam, ToDoubleFunction<String> learningRate) {
        steps++;
        Torch.update(() -> leaves.forEach((name, leaf) ->
                optimiser.take(leaf.value, leaf.mean, leaf.square, steps, adam, learningRate.applyAsDouble(name))));
        clearGradients();
    }

    /** Adds the values as they are to a running mean, which takes as much memory as they do. */
    public void addToMean() {
        summed++;
        Torch.update(() -> leaves.forEach((name, leaf) -> sum(name, leaf).addi(leaf.value)));
    }

    /** Replaces the values by their running mean, if there is one, and forgets it; the optimiser's state stays. */
    public void settle() {
        if (summed == 0) {
            return;
        }
        try (PtNDArray share = Torch.owned(manager, Dims.of(), target -> target.put(1f / summed))) {
            Torch.update(() -> sums.values().forEach(sum -> sum.muli(share)));
        }
        sums.forEach((name, mean) -> Torch.memory(leaf(name).value).put(Torch.memory(mean)));
        sums.values().forEach(PtNDArray::close);
        sums.clear();
        summed = 0;
    }

    /** Writes values, optimiser state and running mean, to the bit. */
    public void save(DataOutput out) throws IOException {
        out.writeInt(steps);
        out.writeInt(summed);
        for (Map.Entry<String, Leaf> entry : leaves.entrySet()) {
            Leaf leaf = entry.getValue();
            for (PtNDArray array : List.of(leaf.value, leaf.mean, leaf.square)) {
                FloatBlock.write(Torch.memory(array), out);
            }
            if (summed > 0) {
                FloatBlock.write(Torch.memory(sum(entry.getKey(), leaf)), out);
            }
        }
    }

    /**
     * Reads what {@link #save} of parameters of the same names and sizes wrote.
     *
     * @throws IOException if the sizes differ or the input ends early
     */
    public void load(DataInput in) throws IOException {
        steps = in.readInt();
        summed = in.readInt();
        for (Map.Entry<String, Leaf> entry : leaves.entrySet()) {
            Leaf leaf = entry.getValue();
            for (PtNDArray array : List.of(leaf.value, leaf.mean, leaf.square)) {
                FloatBlock.read(Torch.memory(array), in);
            }
            if (summed > 0) {
                FloatBlock.read(Torch.memory(sum(entry.getKey(), leaf)), in);
            }
        }
        clearGradients();
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        optimiser.close();
        manager.close();
    }

    /** Returns how many arrays wait for these parameters to close; for tests of memory. */
    int managedArrays() {
        return manager.getManagedArrays().size();
    }

    Map<String, PtNDArray> arrays() {
        Map<String, PtNDArray> arrays = new LinkedHashMap<>();
        leaves.forEach((name, leaf) -> arrays.put(name, leaf.value));
        return arrays;
    }

    private Leaf leaf(Weights initial, String name) {
        Dims dims = initial.dims(name);
        PtNDArray value = Torch.owned(manager, dims, target -> initial.copyTo(name, target));
        value.setRequiresGradient(true);
        return new Leaf(value, zeros(dims), zeros(dims));
    }

    private PtNDArray sum(String name, Leaf leaf) {
        return sums.computeIfAbsent(name, first -> zeros(leaf.dims()));
    }

    private PtNDArray zeros(Dims dims) {
        return (PtNDArray) manager.zeros(new Shape(dims.toArray()), DataType.FLOAT32);
    }

    private Leaf leaf(String name) {
        Leaf leaf = leaves.get(name);
        if (leaf == null) {
            throw new IllegalArgumentException("expected one of the parameters " + names() + ", found " + name);
        }
        return leaf;
    }

    /** A parameter and the running means of its gradient and squared gradient. */
    private record Leaf(PtNDArray value, PtNDArray mean, PtNDArray square) {

        Dims dims() {
            return Dims.of(value.getShape().getShape());
        }
    }
}
