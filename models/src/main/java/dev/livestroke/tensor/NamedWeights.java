package dev.livestroke.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Some of another origin's weights, under names of their own. */
final class NamedWeights implements Weights {

    private final Weights weights;
    private final Map<String, String> theirs;

    /** @param theirs from a name here to the name there, in order */
    NamedWeights(Weights weights, Map<String, String> theirs) {
        this.weights = weights;
        this.theirs = theirs;
    }

    @Override
    public String origin() {
        return weights.origin();
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(theirs.keySet());
    }

    @Override
    public Dims dims(String name) {
        return weights.dims(there(name));
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        weights.copyTo(there(name), target);
    }

    @Override
    public Optional<ByteBuffer> halves(String name) {
        return weights.halves(there(name));
    }

    private String there(String name) {
        String there = theirs.get(name);
        if (there == null) {
            throw new WeightsException(origin() + ": " + name + ": expected a tensor, found none of this name");
        }
        return there;
    }
}
