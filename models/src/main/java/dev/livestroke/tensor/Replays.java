package dev.livestroke.tensor;

import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a module that is called often with operands of the same sizes. On a GPU, where starting thousands of kernels one
 * by one can take longer than they do, its second call for operands of some sizes is recorded ("CUDA graph"). At the third the
 * recording is replayed beside a plain call, and if both agree, all further calls are replayed, as one launch each; what can't
 * be recorded, or differs, is called plainly as ever. For many threads, of which one at a time computes on a GPU. Close it
 * before its module.
 */
public final class Replays implements AutoCloseable {

    /** Recordings that are kept; further sizes are called plainly. */
    private static final int MOST = 8;

    /** Order of additions may differ between a call and its replay. */
    private static final double TOLERANCE = 0.01;

    private final Recorder calls;
    private final Set<List<Object>> seen = new HashSet<>(); // by the operands' sizes, as below
    private final Map<List<Object>, Recording> untried = new HashMap<>();
    private final Map<List<Object>, Recording> trusted = new HashMap<>();
    private Optional<String> hindrance = Optional.empty();

    /** A call that can be replayed. */
    interface Recording extends AutoCloseable {

        /** Returns what the method returns for operands of the same sizes. */
        List<Tensor> call(Operand... operands);

        @Override
        void close();
    }

    /** What calls the method, and records calls of it. */
    interface Recorder {

        /** Returns whether there is anything to gain. */
        boolean pays();

        /** Returns what the method returns. */
        List<Tensor> call(Operand... operands);

        /**
         * Records a call that returned {@code results}.
         *
         * @throws IllegalStateException if it can't be recorded
         * @throws LinkageError if libtorch or the driver lacks what it takes
         */
        Recording record(List<Tensor> results, Operand... operands);
    }

    /** @param bytes what a call allocates at most at a time, beside its operands and results */
    public Replays(TorchModule module, String method, long bytes) {
        this(new Recorder() {
            @Override
            public boolean pays() {
                return module.processor().isCuda();
            }

            @Override
            public List<Tensor> call(Operand... operands) {
                return module.call(method, operands);
            }

            @Override
            public Recording record(List<Tensor> results, Operand... operands) {
                return Torch.unrecorded(() -> new RecordedCall(module, method, bytes, results, operands));
            }
        });
    }

    Replays(Recorder calls) {
        this.calls = calls;
    }

    /** Returns what the method returns, as {@link TorchModule#call} does. */
    public List<Tensor> call(Operand... operands) {
        return calls.pays() ? replayed(operands) : calls.call(operands);
    }

    /** Returns why calls on a GPU are not replayed; empty if they are, or could be so far, and on the CPU. */
    public synchronized Optional<String> hindrance() {
        return hindrance;
    }

    private synchronized List<Tensor> replayed(Operand... operands) {
        List<Object> sizes = sizes(operands);
        @Nullable Recording recording = trusted.get(sizes);
        if (recording != null) {
            return recording.call(operands);
        }
        List<Tensor> results = calls.call(operands);
        if (hindrance.isEmpty()) {
            try {
                advance(sizes, results, operands);
            } catch (IllegalStateException | EngineException | LinkageError e) {
                hindrance = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return results;
    }

    /** Sees sizes, then records, then tries the recording. */
    private void advance(List<Object> sizes, List<Tensor> results, Operand... operands) {
        @Nullable Recording recording = untried.get(sizes);
        if (recording != null) {
            check(results, recording.call(operands));
            trusted.put(sizes, recording);
            untried.remove(sizes);
        } else if (!seen.add(sizes) && untried.size() + trusted.size() < MOST) {
            untried.put(sizes, calls.record(results, operands));
        }
    }

    private static void check(List<Tensor> expected, List<Tensor> found) {
        for (int i = 0; i < expected.size(); i++) {
            double difference = expected.get(i).difference(found.get(i));
            if (!(difference <= TOLERANCE)) {
                throw new IllegalStateException(
                        "a replay differs from a call by " + difference + " of the largest value");
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
        untried.values().forEach(Recording::close);
        untried.clear();
        trusted.values().forEach(Recording::close);
        trusted.clear();
        seen.clear();
    }
}
