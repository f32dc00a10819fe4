package dev.livestroke.tensor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The few things all torch code must do right.
 *
 * <p>Memory: autograd keeps references to its operands, and an array made from a Java buffer is only a view of memory that
 * the garbage collector frees. So every array here is allocated by torch and then filled, and no DJL operation that takes
 * a Java number is ever used: those make such views inside.
 *
 * <p>Threads: libtorch's grad mode and graph executor settings belong to the thread, and a new thread starts with
 * gradients on. So each entry sets both.
 */
final class Torch {

    private Torch() {}

    /** Starts the engine if need be and opens a manager on the CPU; whoever calls closes it. */
    static PtNDManager openManager() {
        return openManager(Processor.CPU);
    }

    /** Starts the engine if need be and opens a manager on {@code processor}; whoever calls closes it. */
    static PtNDManager openManager(Processor processor) {
        DjlSettings.apply();
        return (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(processor.device());
    }

    /** Runs {@code work} without recording for gradients. */
    static <T> T unrecorded(Supplier<T> work) {
        return inGradMode(false, work);
    }

    /** Runs {@code work} recording what is done with arrays that require gradients. */
    static <T> T recorded(Supplier<T> work) {
        return inGradMode(true, work);
    }

    /** Runs {@code work}, which changes parameters in place, without recording. */
    static void update(Runnable work) {
        boolean before = enter(false);
        try {
            work.run();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    private static <T> T inGradMode(boolean recording, Supplier<T> work) {
        boolean before = enter(recording);
        try {
            return work.get();
        } finally {
            JniUtils.setGradMode(before);
        }
    }

    private static boolean enter(boolean recording) {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(recording);
        JniUtils.setGraphExecutorOptimize(Boolean.getBoolean("ai.djl.pytorch.graph_optimizer"));
        return before;
    }

    /** Returns a float32 array in memory that torch owns, filled by {@code fill}. */
    static PtNDArray owned(NDManager manager, Dims dims, Consumer<FloatBuffer> fill) {
        NDArray array = manager.create(new Shape(dims.toArray()), DataType.FLOAT32);
        fill.accept(memory(array));
        return (PtNDArray) array;
    }

    /** Returns a copy of {@code tensor} in memory that torch owns. */
    static PtNDArray owned(NDManager manager, Tensor tensor) {
        return owned(manager, tensor.dims(), target -> target.put(tensor.values()));
    }

    /** Returns a copy of {@code tensor} as float32 where {@code manager} keeps its arrays. */
    static PtNDArray placed(NDManager manager, Tensor tensor) {
        if (!manager.getDevice().isGpu()) {
            return owned(manager, tensor);
        }
        if (PinnedMemory.pays(tensor.values().length)) {
            return PinnedMemory.placed(manager, tensor);
        }
        try (PtNDManager host = openManager()) {
            return moved(manager, owned(host, tensor), Precision.FLOAT32);
        }
    }

    /** Returns the weight {@code name} where {@code manager} keeps its arrays; one at a time passes through host memory. */
    static PtNDArray placed(NDManager manager, Weights weights, String name, Precision precision) {
        Dims dims = weights.dims(name);
        if (!manager.getDevice().isGpu() && precision == Precision.FLOAT32) {
            return owned(manager, dims, target -> weights.copyTo(name, target));
        }
        try (PtNDManager host = openManager()) {
            Optional<ByteBuffer> halves = weights.halves(name);
            if (halves.isPresent() && manager.getDevice().isGpu()) {
                Shape shape = new Shape(dims.toArray());
                NDArray mapped = host.create(direct(halves.get()), shape, DataType.FLOAT16); // only a view of the file
                return moved(manager, (PtNDArray) mapped, precision);
            }
            return moved(manager, owned(host, dims, target -> weights.copyTo(name, target)), precision);
        }
    }

    /** Returns {@code array} as {@code precision} where {@code manager} keeps its arrays. */
    private static PtNDArray moved(NDManager manager, PtNDArray array, Precision precision) {
        PtNDArray moved = JniUtils.to(array, precision.type(), manager.getDevice());
        moved.attach(manager);
        return moved;
    }

    private static ByteBuffer direct(ByteBuffer bytes) {
        if (bytes.isDirect()) {
            return bytes;
        }
        ByteBuffer copy = ByteBuffer.allocateDirect(bytes.remaining()).order(bytes.order());
        return copy.put(bytes.duplicate()).flip();
    }

    /**
     * Returns a live view of an array that {@link #owned} made, of another one's copy; not to be used once the array is
     * closed.
     */
    static FloatBuffer memory(NDArray array) {
        return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** Returns a copy of {@code array}, whatever its strides, in Java memory. */
    static Tensor read(NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new IllegalStateException("expected a float32 result, found " + array.getDataType());
        }
        float[] values = new float[Math.toIntExact(array.size())];
        if (array.getDevice().isGpu() && PinnedMemory.pays(values.length)) {
            PinnedMemory.read(array, values);
        } else {
            memory(array).get(values); // of a copy, if the array is elsewhere or its strides are turned
        }
        return Tensor.of(values, array.getShape().getShape());
    }
}
