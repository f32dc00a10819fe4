package dev.livestroke.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import dev.livestroke.tensor.cuda.CudaGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a module's method on a GPU, recorded for operands of given sizes: tensors come from pinned memory and results go
 * there, within one launch.
 */
final class RecordedCall implements Replays.Recording {

    private final TorchModule module;
    private final String method;
    private final NDManager kept;
    private final List<Slot> slots = new ArrayList<>();
    private final List<PtNDArray> results = new ArrayList<>(); // in pinned memory
    private final RecordingMemory memory;
    private final CudaGraph graph;

    /** Where an operand lies for the GPU. */
    private sealed interface Slot {

        /** Puts another operand of the same sizes there. */
        void put(Operand operand);

        /** What is to be done at each replay before the call. */
        void arrive();

        /** What the method is called with, as operand {@code index}. */
        List<PtNDArray> operands(int index);
    }

    private record TensorSlot(PtNDArray pinned, PtNDArray array) implements Slot {
        @Override
        public void put(Operand operand) {
            Torch.memory(pinned).put(((Tensor) operand).values());
        }

        @Override
        public void arrive() {
            PinnedMemory.send(pinned, array);
        }

        @Override
        public List<PtNDArray> operands(int index) {
            return List.of(array);
        }
    }

    private static final class ResidentSlot implements Slot {
        private final List<PtNDArray> arrays;
        private Resident last;

        ResidentSlot(Resident first, List<PtNDArray> arrays) {
            this.last = first;
            this.arrays = arrays;
        }

        @Override
        public void put(Operand operand) {
            Resident resident = (Resident) operand;
            if (resident != last) {
                for (int i = 0; i < arrays.size(); i++) {
                    PinnedMemory.send(resident.arrays().get(i), arrays.get(i));
                }
                last = resident;
            }
        }

        @Override
        public void arrive() {}

        @Override
        public List<PtNDArray> operands(int index) {
            return TorchModule.asOne(index, arrays);
        }
    }

    /**
     * Records the call.
     *
     * @param bytes what it allocates at most at a time
     * @param expected what it returned, for the results' sizes
     * @throws IllegalStateException if it can't be recorded
     * @throws LinkageError if libtorch or the driver lacks what it takes
     */
    RecordedCall(TorchModule module, String method, long bytes, List<Tensor> expected, Operand... operands) {
        this.module = module;
        this.method = method;
        this.kept = module.openManager();
        try {
            this.memory = RecordingMemory.of(module.processor());
            for (int i = 0; i < operands.length; i++) {
                slots.add(slot(operands[i]));
            }
            for (Tensor result : expected) {
                results.add(PinnedMemory.allocate(kept, new Shape(result.dims().toArray())));
            }
            run(); // whatever is done for the first time only, such as loading kernels, is done now
            this.graph = memory.record(bytes, this::run);
        } catch (RuntimeException | LinkageError e) {
            kept.close();
            throw e;
        }
    }

    private Slot slot(Operand operand) {
        if (operand instanceof Resident resident) {
            List<PtNDArray> own = resident.arrays().stream().map(this::copy).toList();
            return new ResidentSlot(resident, own);
        }
        Shape sizes = new Shape(((Tensor) operand).dims().toArray());
        Slot slot =
                new TensorSlot(PinnedMemory.allocate(kept, sizes), (PtNDArray) kept.create(sizes, DataType.FLOAT32));
        slot.put(operand);
        return slot;
    }

    private PtNDArray copy(PtNDArray array) {
        PtNDArray own = (PtNDArray) array.duplicate();
        own.attach(kept);
        return own;
    }

    private void run() {
        slots.forEach(Slot::arrive);
        List<PtNDArray> operands = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            operands.addAll(slots.get(i).operands(i));
        }
        try (NDManager local = module.openManager()) {
            NDList made = module.invoke(local, method, operands);
            for (int i = 0; i < results.size(); i++) {
                PinnedMemory.send((PtNDArray) made.get(i), results.get(i));
            }
            made.forEach(NDArray::close);
        }
    }

    @Override
    public List<Tensor> call(Operand... operands) {
        for (int i = 0; i < operands.length; i++) {
            slots.get(i).put(operands[i]);
        }
        memory.replay(graph);
        return results.stream().map(Torch::read).toList();
    }

    @Override
    public void close() {
        memory.close(graph);
        kept.close();
    }
}
