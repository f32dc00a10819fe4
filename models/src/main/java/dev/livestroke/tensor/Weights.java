package dev.livestroke.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named, read-only tensors from one origin, read one at a time so that large files never fill the heap. */
public interface Weights {

    /** Returns where the weights come from, for messages: a file or resource name. */
    String origin();

    /** Returns all names, in the origin's order. */
    Set<String> names();

    /**
     * Returns the sizes of the tensor {@code name}.
     *
     * @throws WeightsException if there is none
     */
    Dims dims(String name);

    /**
     * Writes the tensor {@code name} as float32 at the position of {@code target}, which it advances.
     *
     * @throws WeightsException if there is none, or it can't be read as floats
     */
    void copyTo(String name, FloatBuffer target);

    /**
     * Returns the bytes of the tensor {@code name} if the origin holds them as IEEE 754 binary16, little-endian and in one
     * piece; nothing is copied.
     *
     * @throws WeightsException if there is none
     */
    default Optional<ByteBuffer> halves(String name) {
        return Optional.empty();
    }

    /**
     * Returns the tensor {@code name} as float32.
     *
     * @throws WeightsException if there is none, or it can't be read as floats, or it exceeds a Java array
     */
    default Tensor read(String name) {
        Dims dims = dims(name);
        if (dims.count() > Integer.MAX_VALUE - 8) {
            throw new WeightsException(
                    origin() + ": " + name + ": expected at most 2147483639 elements, found " + dims.count());
        }
        float[] values = new float[(int) dims.count()];
        copyTo(name, FloatBuffer.wrap(values));
        return Tensor.of(values, dims);
    }

    /** Returns the given tensors as weights, in the map's order. */
    static Weights of(String origin, Map<String, Tensor> tensors) {
        return new TensorMap(origin, tensors);
    }

    /** Returns those of {@code weights} that {@code names} has; nothing is copied. */
    static Weights only(Set<String> names, Weights weights) {
        Map<String, String> same = new LinkedHashMap<>();
        weights.names().stream().filter(names::contains).forEach(name -> same.put(name, name));
        return new NamedWeights(weights, same);
    }
}
