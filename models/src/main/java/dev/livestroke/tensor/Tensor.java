package dev.livestroke.tensor;

import java.util.Arrays;

/**
 * Row-major floats with their sizes, in Java memory: what goes into a network and what comes out. The array is handed
 * over, not copied; whoever makes a tensor stops writing to its array.
 */
public final class Tensor implements Operand {

    private final Dims dims;
    private final float[] values;

    private Tensor(Dims dims, float[] values) {
        if (dims.count() != values.length) {
            throw new IllegalArgumentException(
                    "expected " + dims.count() + " values for " + dims + ", found " + values.length);
        }
        this.dims = dims;
        this.values = values;
    }

    /** Returns {@code values} with these sizes, slowest axis first. */
    public static Tensor of(float[] values, long... sizes) {
        return new Tensor(Dims.of(sizes), values);
    }

    /** Returns {@code values} with the sizes {@code dims}. */
    public static Tensor of(float[] values, Dims dims) {
        return new Tensor(dims, values);
    }

    /** Returns the sizes. */
    public Dims dims() {
        return dims;
    }

    /** Returns the values themselves, not a copy; row-major. */
    public float[] values() {
        return values;
    }

    /**
     * Returns this tensor if its sizes are {@code expected}.
     *
     * @throws IllegalArgumentException naming {@code name}, if they are not
     */
    public Tensor require(String name, long... expected) {
        if (!Arrays.equals(dims.toArray(), expected)) {
            throw new IllegalArgumentException(name + ": expected " + Dims.of(expected) + ", found " + dims);
        }
        return this;
    }

    /** Returns the largest difference to {@code other}, of the same sizes, as a share of the largest value; NaN if one is in either. */
    public double difference(Tensor other) {
        other.require("other", dims.toArray());
        double most = 0;
        double scale = 0;
        for (int i = 0; i < values.length; i++) {
            double difference = Math.abs(values[i] - other.values[i]);
            if (Double.isNaN(difference)) {
                return Double.NaN;
            }
            most = Math.max(most, difference);
            scale = Math.max(scale, Math.abs(values[i]));
        }
        return most == 0 ? 0 : most / scale;
    }

    /** Returns the sizes only; the values would fill the screen. */
    @Override
    public String toString() {
        return "Tensor" + dims;
    }
}
