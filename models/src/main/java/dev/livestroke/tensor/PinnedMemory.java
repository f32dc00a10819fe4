package dev.livestroke.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Host memory that a GPU reads and writes by itself, for large tensors on their way there and back. It is kept: fresh memory
 * costs more than the way, since the system hands it out page by page. One for the process, never closed; one tensor at a time.
 */
final class PinnedMemory {

    /** Fewer numbers go as fast without. */
    private static final int LARGE = 1 << 18;

    /** Of different sizes; the one unused longest makes room. */
    private static final int KEPT = 4;

    private static final int SLICES = 8;

    private static final TorchSource SOURCE = new TorchSource("pinned memory", """
            class Pinned(Module):
              def like(self, sizes: Tensor) -> Tensor:
                return torch.empty(sizes.size(), dtype=6, layout=None, device=torch.device("cpu"), pin_memory=True)

              def fill(self, to: Tensor, x: Tensor) -> Tensor:
                return to.copy_(x)

              def send(self, to: Tensor, x: Tensor) -> Tensor:
                return to.copy_(x, True)
            """);

    private static @Nullable PinnedMemory shared;

    private final PtNDManager manager = Torch.openManager();
    private final PtSymbolBlock copies = TorchModule.load(manager, SOURCE);
    private final Map<Shape, PtNDArray> kept = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Shape, PtNDArray> eldest) {
            if (size() > KEPT) {
                eldest.getValue().close();
                return true;
            }
            return false;
        }
    };

    private PinnedMemory() {}

    /** Returns whether to go this way for {@code count} numbers. */
    static boolean pays(long count) {
        return count >= LARGE;
    }

    /** Returns a copy of {@code tensor} as float32 where {@code manager} keeps its arrays, a GPU. */
    static synchronized PtNDArray placed(NDManager manager, Tensor tensor) {
        PtNDArray pinned = shared().memory(new Shape(tensor.dims().toArray()));
        FloatBuffer memory = Torch.memory(pinned);
        float[] values = tensor.values();
        inSlices(values.length, (from, count) -> memory.put(from, values, from, count));
        PtNDArray moved = JniUtils.to(pinned, DataType.FLOAT32, manager.getDevice());
        moved.attach(manager);
        return moved;
    }

    /** Reads {@code array}, float32 on a GPU, into {@code values}. */
    static synchronized void read(NDArray array, float[] values) {
        PtNDArray pinned = shared().memory(array.getShape());
        shared().copy("fill", pinned, (PtNDArray) array);
        FloatBuffer memory = Torch.memory(pinned);
        inSlices(values.length, (from, count) -> memory.get(from, values, from, count));
    }

    /** One core alone copies more slowly than the GPU does. */
    private static void inSlices(int count, Slice work) {
        int slice = (count + SLICES - 1) / SLICES;
        IntStream.range(0, SLICES)
                .parallel()
                .map(each -> each * slice)
                .filter(from -> from < count)
                .forEach(from -> work.copy(from, Math.min(slice, count - from)));
    }

    /** Copies some numbers. */
    @FunctionalInterface
    private interface Slice {
        void copy(int from, int count);
    }

    /** Returns memory of this kind for {@code sizes}, whose owner closes it. */
    static synchronized PtNDArray allocate(NDManager owner, Shape sizes) {
        return shared().like(sizes, owner);
    }

    /** Asks the GPU to copy {@code from} to {@code to}, one of them there and the other there or in this memory; doesn't wait. */
    static synchronized void send(PtNDArray from, PtNDArray to) {
        shared().copy("send", to, from);
    }

    private static PinnedMemory shared() {
        if (shared == null) {
            shared = new PinnedMemory();
        }
        return shared;
    }

    private PtNDArray memory(Shape shape) {
        return kept.computeIfAbsent(shape, sizes -> like(sizes, manager));
    }

    private PtNDArray like(Shape sizes, NDManager owner) {
        try (NDManager local = manager.newSubManager()) {
            PtNDArray made = call("like", (PtNDArray) local.create(sizes, DataType.FLOAT32));
            made.attach(owner);
            return made;
        }
    }

    private void copy(String method, PtNDArray to, PtNDArray from) {
        to.setName(null); // which could make a list of it
        from.setName(null);
        call(method, to, from).close(); // another handle of what was written to
    }

    private PtNDArray call(String method, PtNDArray... operands) {
        try (NDManager local = manager.newSubManager()) {
            return Torch.unrecorded(() -> (PtNDArray)
                    TorchModule.invoke(copies, local, method, List.of(operands)).get(0));
        }
    }
}
