package dev.livestroke.tensor;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method of a module that is called often with operands of the same sizes. On a GPU, where starting thousands of kernels one
 * by one can take longer than they do, its second call for operands of some sizes is recorded, and all further ones are
 * replayed as one launch ("CUDA graph"). A replay is compared with a plain call before it is relied on; what can't be recorded
 * is called as ever. For many threads, of which one at a time computes on a GPU. Close it before its module.
 */
public final class Replays implements AutoCloseable {

    /** Recordings that are kept; further sizes are called plainly. */
    private static final int MOST = 8;

    /** Order of additions may differ between a call and its replay. */
    private static final double TOLERANCE = 0.01;

    private final TorchModule module;
    private final String method;
    private final long bytes;
    private final Map<List<Object>, Integer> calls = new HashMap<>(); // by the operands' sizes
    private final Map<List<Object>, RecordedCall> recorded = new HashMap<>();
    private Optional<String> hindrance = Optional.empty();

    /** @param bytes what a call allocates at most at a time, beside its operands and results */
    public Replays(TorchModule module, String method, long bytes) {
        this.module = module;
        this.method = method;
        this.bytes = bytes;
    }

    /** Returns what the method returns, as {@link TorchModule#call} does. */
    public List<Tensor> call(Operand... operands) {
        return module.processor().isCuda() ? replayed(operands) : module.call(method, operands);
    }

    /** Returns why calls on a GPU are not replayed; empty if they are, or could be so far, and on the CPU. */
    public synchronized Optional<String> hindrance() {
        return hindrance;
    }

    private synchronized List<Tensor> replayed(Operand... operands) {
        List<Object> sizes = sizes(operands);
        RecordedCall recording = recorded.get(sizes);
        if (recording != null) {
            return recording.call(operands);
        }
        List<Tensor> results = module.call(method, operands);
        if (calls.merge(sizes, 1, Integer::sum) == 2 && hindrance.isEmpty() && recorded.size() < MOST) {
            record(sizes, results, operands);
        }
        return results;
    }

    private void record(List<Object> sizes, List<Tensor> expected, Operand... operands) {
        try {
            RecordedCall recording =
                    Torch.unrecorded(() -> new RecordedCall(module, method, bytes, expected, operands));
            recorded.put(sizes, recording);
            List<Tensor> found = recording.call(operands);
            for (int i = 0; i < expected.size(); i++) {
                double difference = expected.get(i).difference(found.get(i));
                if (!(difference <= TOLERANCE)) {
                    throw new IllegalStateException(
                            "a replay differs from a call by " + difference + " of the largest value");
                }
            }
        } catch (IllegalStateException | EngineException | LinkageError e) {
            hindrance = Optional.of(String.valueOf(e.getMessage()));
            RecordedCall failed = recorded.remove(sizes);
            if (failed != null) {
                failed.close();
            }
        }
    }

    private static List<Object> sizes(Operand... operands) {
        List<Object> sizes = new ArrayList<>();
        for (Operand operand : operands) {
            if (operand instanceof Tensor tensor) {
                sizes.add(tensor.dims());
            } else if (operand instanceof Resident resident) {
                resident.arrays().forEach(array -> sizes.add(array.getShape()));
            }
        }
        return sizes;
    }

    @Override
    public synchronized void close() {
        recorded.values().forEach(RecordedCall::close);
        recorded.clear();
        calls.clear();
    }
}
