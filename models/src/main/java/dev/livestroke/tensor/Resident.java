package dev.livestroke.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;

/**
 * A method's results that stay where the network computes, for a later call: as an operand they are one argument of the
 * type {@code List[Tensor]}. Close it before its module, from the thread that uses it.
 */
public final class Resident implements Operand, AutoCloseable {

    private final NDManager manager;
    private final List<PtNDArray> arrays;

    /** @param manager closed with this; the arrays are attached to it */
    Resident(NDManager manager, List<PtNDArray> arrays) {
        this.manager = manager;
        this.arrays = arrays;
        arrays.forEach(array -> array.attach(manager));
    }

    /** Returns how many tensors there are. */
    public int count() {
        return arrays.size();
    }

    /** Returns a copy of tensor {@code index}, which is float32, in Java memory. */
    public Tensor read(int index) {
        return Torch.read(arrays.get(index));
    }

    List<PtNDArray> arrays() {
        return arrays;
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        arrays.forEach(NDArray::close);
        manager.close();
    }
}
