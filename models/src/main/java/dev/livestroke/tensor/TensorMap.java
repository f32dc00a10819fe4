package dev.livestroke.tensor;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Weights held as tensors in Java memory. */
final class TensorMap implements Weights {

    private final String origin;
    private final Map<String, Tensor> tensors;

    TensorMap(String origin, Map<String, Tensor> tensors) {
        this.origin = origin;
        this.tensors = new LinkedHashMap<>(tensors);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(tensors.keySet());
    }

    @Override
    public Dims dims(String name) {
        return tensor(name).dims();
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        target.put(tensor(name).values());
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new WeightsException(origin + ": " + name + ": expected a tensor, found none of this name");
        }
        return tensor;
    }
}
