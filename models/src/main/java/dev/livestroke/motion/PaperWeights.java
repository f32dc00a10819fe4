package dev.livestroke.motion;

import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the paper's network starts from: linear layers uniform in ±1/sqrt(inputs), layer norms at one and zero, as PyTorch
 * starts them; but the last layer of each head is zero.
 *
 * <p>So a new field moves nothing, to the bit. At the first descent only those last layers receive gradient and leave
 * zero; from the second on, all do. Each tensor has random numbers of its own (SplitMix64, Steele, Lea, Flood 2014), made
 * as they are written to the network's memory: the two largest have {@code frames · points · width²} of them.
 */
final class PaperWeights implements Weights {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** The layers whose results are the field's. */
    static final Set<String> LAST = Set.of(
            "last_linear_layer",
            "frames_rigid_translation.9",
            "frames_rigid_rotation.3",
            "frames_rigid_shear.3",
            "frames_rigid_scale.3");

    private final Map<String, Dims> dims = new LinkedHashMap<>();
    private final long seed;

    /**
     * Describes the network for a drawing.
     *
     * @param rows how many points all frames have together
     * @param width of each layer, even
     */
    PaperWeights(int frames, int rows, int width, long seed) {
        this.seed = seed;
        hidden("project_points.0", 2, width);
        linear("project_points.3", width, width);
        hidden("frames_rigid_shared.1", rows * width, width);
        hidden("frames_rigid_shared.4", width, width);
        hidden("frames_rigid_translation.0", width, width);
        hidden("frames_rigid_translation.3", width, width);
        hidden("frames_rigid_translation.6", width, width);
        linear("frames_rigid_translation.9", width, 2 * frames);
        hidden("frames_rigid_rotation.0", width, width);
        linear("frames_rigid_rotation.3", width, frames);
        hidden("frames_rigid_shear.0", width, width);
        linear("frames_rigid_shear.3", width, 2 * frames);
        hidden("frames_rigid_scale.0", width, width);
        linear("frames_rigid_scale.3", width, 2 * frames);
        hidden("project_xy.1", rows * width, width);
        hidden("model.0", width, width);
        hidden("model.3", width, width);
        linear("last_linear_layer", width, 2 * rows);
    }

    @Override
    public String origin() {
        return "the paper's field";
    }

    @Override
    public Set<String> names() {
        return Collections.unmodifiableSet(dims.keySet());
    }

    @Override
    public Dims dims(String name) {
        Dims found = dims.get(name);
        if (found == null) {
            throw new WeightsException(origin() + ": " + name + ": expected a tensor, found none of this name");
        }
        return found;
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        long count = dims(name).count();
        String layer = name.substring(0, name.lastIndexOf('.'));
        Dims weight = dims(layer + ".weight");
        if (weight.sizes().size() == 1) { // a layer norm
            fill(target, count, name.endsWith("weight") ? 1 : 0);
        } else if (LAST.contains(layer)) {
            fill(target, count, 0);
        } else {
            fillRandomly(target, count, 1 / Math.sqrt(weight.sizes().get(1)), mix(seed + name.hashCode()));
        }
    }

    private static void fill(FloatBuffer target, long count, float value) {
        for (long i = 0; i < count; i++) {
            target.put(value);
        }
    }

    private static void fillRandomly(FloatBuffer target, long count, double bound, long start) {
        long state = start;
        for (long i = 0; i < count; i++) {
            state += GOLDEN_GAMMA;
            double unit = (mix(state) >>> 11) * 0x1p-53;
            target.put((float) (bound * (2 * unit - 1)));
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private void linear(String layer, int inputs, int outputs) {
        dims.put(layer + ".weight", Dims.of(outputs, inputs));
        dims.put(layer + ".bias", Dims.of(outputs));
    }

    /** A linear layer and the layer norm that follows it under the next number. */
    private void hidden(String layer, int inputs, int outputs) {
        linear(layer, inputs, outputs);
        int dot = layer.lastIndexOf('.');
        String norm = layer.substring(0, dot + 1) + (Integer.parseInt(layer.substring(dot + 1)) + 1);
        dims.put(norm + ".weight", Dims.of(outputs));
        dims.put(norm + ".bias", Dims.of(outputs));
    }
}
