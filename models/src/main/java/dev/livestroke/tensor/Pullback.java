package dev.livestroke.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/**
 * A network's result that can be differentiated once: given the derivative of any loss by the result, it returns that of
 * the loss by the inputs. Holds the forward pass's intermediate values until closed. For the thread that made it.
 */
public final class Pullback implements AutoCloseable {

    private final NDManager manager;
    private final PtNDArray result;
    private final List<PtNDArray> leaves;
    private boolean spent;

    Pullback(NDManager manager, PtNDArray result, List<PtNDArray> leaves) {
        this.manager = manager;
        this.result = result;
        this.leaves = leaves;
    }

    /** Returns the network's result. */
    public Tensor result() {
        return Torch.read(result);
    }

    /**
     * Returns the vector-Jacobian products for the chosen inputs, by ascending index, and adds to the gradients of the
     * module's trainable parameters. May be called once, because it frees what it needs.
     *
     * @param cotangent derivative of the loss by the result, of the result's sizes
     * @throws IllegalStateException at the second call
     */
    public List<Tensor> gradients(Tensor cotangent) {
        cotangent.require("cotangent", result.getShape().getShape());
        if (spent) {
            throw new IllegalStateException("gradients of this pullback were taken already");
        }
        spent = true;
        return Torch.recorded(() -> {
            JniUtils.backward(result, Torch.owned(manager, cotangent), false, false);
            return leaves.stream().map(Pullback::readGradient).toList();
        });
    }

    /** Frees the intermediate values. */
    @Override
    public void close() {
        manager.close();
    }

    /** The handle joins the leaf's manager, so it's closed here. */
    static Tensor readGradient(PtNDArray leaf) {
        try (NDArray gradient = leaf.getGradient()) {
            return Torch.read(gradient);
        }
    }
}
