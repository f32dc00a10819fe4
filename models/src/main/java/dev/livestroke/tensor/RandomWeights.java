package dev.livestroke.tensor;

import java.nio.FloatBuffer;
import java.util.Set;

/**
 * Weights that nothing learned, of a network's names and sizes: norms pass on what they get, biases are zero, and all others
 * are evenly distributed so that a layer keeps the size of what it gets. The same seed gives the same weights.
 */
public final class RandomWeights implements Weights {

    private final WeightSpec spec;
    private final long seed;

    /** Creates weights of the names and sizes of {@code spec}. */
    public RandomWeights(WeightSpec spec, long seed) {
        this.spec = spec;
        this.seed = seed;
    }

    @Override
    public String origin() {
        return "random weights";
    }

    @Override
    public Set<String> names() {
        return spec.tensors().keySet();
    }

    @Override
    public Dims dims(String name) {
        Dims dims = spec.tensors().get(name);
        if (dims == null) {
            throw new WeightsException(origin() + ": " + name + ": expected a tensor, found none of this name");
        }
        return dims;
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        Dims dims = dims(name);
        long count = dims.count();
        if (dims.sizes().size() == 1) {
            float same = name.endsWith("weight") ? 1 : 0;
            for (long i = 0; i < count; i++) {
                target.put(same);
            }
            return;
        }
        float bound = (float) Math.sqrt(3.0 * dims.sizes().get(0) / count);
        long state = (seed * 0x9e3779b97f4a7c15L + name.hashCode()) | 1;
        for (long i = 0; i < count; i++) {
            state ^= state << 13; // Marsaglia's xorshift: a billion numbers in seconds
            state ^= state >>> 7;
            state ^= state << 17;
            target.put(bound * (state >> 40) * 0x1p-23f);
        }
    }
}
