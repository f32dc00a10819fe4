package dev.livestroke.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    /**
     * Opens the safetensors file at {@code path}; its data is memory-mapped when read.
     *
     * @throws WeightsException if it can't be read or is damaged
     */
    static Weights map(Path path) {
        return Safetensors.map(path);
    }

    /**
     * Opens weights that are spread over safetensors files in one folder.
     *
     * @param index the JSON file that tells which tensor is in which file, {@code *.safetensors.index.json}
     * @throws WeightsException if a file is missing, damaged or not as the index says
     */
    static Weights sharded(Path index) {
        return ShardedWeights.open(index);
    }

    /**
     * Returns these weights under other names; nothing is copied.
     *
     * @param names from a name there to the name here; what becomes empty is left out
     * @throws WeightsException if two tensors get the same name
     */
    default Weights renamed(UnaryOperator<String> names) {
        Map<String, String> theirs = new LinkedHashMap<>();
        for (String there : names()) {
            String here = names.apply(there);
            if (!here.isEmpty() && theirs.put(here, there) != null) {
                throw new WeightsException(origin() + ": " + there + ": expected a name once, found it twice");
            }
        }
        return new NamedWeights(this, theirs);
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
