package dev.livestroke.tensor;

import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Weights that follow from their names, so that reference vectors need not store them: element i of a tensor is a hash u
 * in [-1, 1) of name and i; norms' weights are {@code 1 + 0.1 u}, other vectors {@code 0.1 u}, and tensors of more axes
 * {@code u sqrt(3 / inputs)}. Names and sizes are those of other weights.
 */
public final class FormulaWeights implements Weights {

    private final WeightSpec shapes;

    public FormulaWeights(WeightSpec shapes) {
        this.shapes = shapes;
    }

    /** Takes names and sizes from other weights. */
    public FormulaWeights(Weights shapes) {
        this(new WeightSpec(spec(shapes)));
    }

    private static Map<String, Dims> spec(Weights shapes) {
        Map<String, Dims> spec = new LinkedHashMap<>();
        shapes.names().forEach(name -> spec.put(name, shapes.dims(name)));
        return spec;
    }

    /** Returns u for the first {@code count} elements of the tensor {@code name}. */
    public static float[] units(String name, int count) {
        float[] units = new float[count];
        for (int i = 0; i < count; i++) {
            units[i] = (float) unit(crc(name), i);
        }
        return units;
    }

    @Override
    public String origin() {
        return "formula";
    }

    @Override
    public Set<String> names() {
        return shapes.tensors().keySet();
    }

    @Override
    public Dims dims(String name) {
        return shapes.tensors().get(name);
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        Dims dims = dims(name);
        int crc = crc(name);
        for (int i = 0; i < dims.count(); i++) {
            double u = unit(crc, i);
            if (dims.sizes().size() > 1) {
                u *= Math.sqrt(3.0 * dims.sizes().get(0) / dims.count());
            } else {
                u = name.endsWith("weight") ? 1 + 0.1 * u : 0.1 * u;
            }
            target.put((float) u);
        }
    }

    private static int crc(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static double unit(int crc, int i) {
        int h = crc + i * 0x9e3779b1;
        h ^= h >>> 15;
        h *= 0x85ebca77;
        h ^= h >>> 13;
        h *= 0xc2b2ae3d;
        h ^= h >>> 16;
        return Integer.toUnsignedLong(h) * 0x1p-31 - 1;
    }
}
