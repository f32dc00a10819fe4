package dev.livestroke.tensor;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps of Adam in one pass over memory. DJL's own update makes half a dozen temporary arrays of each parameter's size,
 * which took over ten times as long for 34 million parameters.
 */
final class AdamStep implements AutoCloseable {

    private static final TorchSource SOURCE = new TorchSource("adam", """
            class AdamStep(Module):
              def step(self, values: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor],
                  counts: List[Tensor], rate: float, beta1: float, beta2: float, epsilon: float) -> int:
                torch._fused_adam_(values, gradients, means, squares, [], counts, lr=rate, beta1=beta1, beta2=beta2,
                    weight_decay=0., eps=epsilon, amsgrad=False, maximize=False)
                return len(values)
            """);

    private final PtSymbolBlock block;

    AdamStep(PtNDManager manager) {
        this.block = TorchModule.load(manager, SOURCE);
    }

    /**
     * Changes {@code value}, and the running means of its gradient and squared gradient, in place.
     *
     * @param count how many steps there are with this one
     */
    void take(PtNDArray value, PtNDArray mean, PtNDArray square, int count, Adam adam, double rate) {
        List<IValue> arguments = new ArrayList<>();
        try (NDManager local = value.getManager().newSubManager();
                PtNDArray gradient = value.getGradient()) {
            PtNDArray counts = Torch.owned(local, Dims.of(), target -> target.put(count));
            for (PtNDArray array : List.of(value, gradient, mean, square, counts)) {
                arguments.add(IValue.listFrom(array));
            }
            for (double number : new double[] {rate, adam.beta1(), adam.beta2(), adam.epsilon()}) {
                arguments.add(IValue.from(number));
            }
            IValueUtils.runMethod(block, "step", arguments.toArray(IValue[]::new))
                    .close();
        } finally {
            arguments.forEach(IValue::close);
        }
    }

    @Override
    public void close() {
        block.close();
    }
}
