package dev.livestroke.tensor;

import dev.livestroke.diffusion.NoiseSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The layers of a transformer in plain Java and double precision, one loop after the other: the oracle of compiled networks.
 * Rows are tokens.
 */
public final class PlainLayers {

    private final Weights weights;

    /** Takes parameters by name from {@code weights}. */
    public PlainLayers(Weights weights) {
        this.weights = weights;
    }

    /** Returns weights that fit {@code spec}: normal deviates of a layer's usual size; norms are near 1. */
    public static Weights formulaWeights(WeightSpec spec) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        spec.tensors().forEach((name, dims) -> {
            float[] values = new NoiseSource(name.hashCode()).fill(new float[(int) dims.count()]);
            boolean norm = name.matches(".*(qn|kn|n1|n2|no|tno)\\.weight");
            double size = dims.sizes().size() == 2 ? 1 / Math.sqrt(dims.sizes().get(1)) : 0.3;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (norm ? 1 + 0.2 * values[i] : size * values[i]);
            }
            tensors.put(name, Tensor.of(values, dims));
        });
        return Weights.of("formula", tensors);
    }

    /** Returns the parameter {@code name} as rows of its last axis. */
    public double[][] rows(String name) {
        Tensor tensor = weights.read(name);
        long[] sizes = tensor.dims().toArray();
        int width = (int) sizes[sizes.length - 1];
        return rows(tensor.values(), width);
    }

    /** Returns values cut into rows. */
    public static double[][] rows(float[] values, int width) {
        double[][] rows = new double[values.length / width][width];
        for (int i = 0; i < values.length; i++) {
            rows[i / width][i % width] = values[i];
        }
        return rows;
    }

    /** Returns {@code W x + b} of each row. */
    public double[][] linear(String name, double[][] x) {
        double[][] w = rows(name + ".weight");
        double[] b = rows(name + ".bias")[0];
        double[][] y = new double[x.length][w.length];
        for (int r = 0; r < x.length; r++) {
            for (int o = 0; o < w.length; o++) {
                double sum = b[o];
                for (int i = 0; i < w[o].length; i++) {
                    sum += w[o][i] * x[r][i];
                }
                y[r][o] = sum;
            }
        }
        return y;
    }

    /** Returns each row less its mean, over its standard deviation. */
    public static double[][] standardized(double[][] x) {
        return Arrays.stream(x)
                .map(row -> {
                    double mean = Arrays.stream(row).average().orElseThrow();
                    double variance = Arrays.stream(row)
                            .map(v -> (v - mean) * (v - mean))
                            .average()
                            .orElseThrow();
                    return Arrays.stream(row)
                            .map(v -> (v - mean) / Math.sqrt(variance + 1e-5))
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /** Returns a layer norm with weight and bias. */
    public double[][] layerNorm(String name, double[][] x) {
        return scaled(standardized(x), rows(name + ".weight")[0], rows(name + ".bias")[0]);
    }

    /** Returns {@code row * scale + shift} of each row. */
    public static double[][] scaled(double[][] x, double[] scale, double[] shift) {
        return Arrays.stream(x)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(i -> row[i] * scale[i] + shift[i])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Returns full self-attention, queries and keys normalised per head. */
    public double[][] attention(String name, double[][] x) {
        double[] qn = rows(name + ".qn.weight")[0];
        double[] kn = rows(name + ".kn.weight")[0];
        double[][] qkv = linear(name + ".qkv", x);
        int size = qn.length;
        int width = qkv[0].length / 3;
        double[][] mixed = new double[x.length][width];
        for (int from = 0; from < width; from += size) {
            double[][] q = new double[x.length][];
            double[][] k = new double[x.length][];
            for (int r = 0; r < x.length; r++) {
                q[r] = rootNormalized(Arrays.copyOfRange(qkv[r], from, from + size), qn);
                k[r] = rootNormalized(Arrays.copyOfRange(qkv[r], width + from, width + from + size), kn);
            }
            for (int r = 0; r < x.length; r++) {
                double[] shares = shares(q[r], k);
                for (int other = 0; other < x.length; other++) {
                    for (int i = 0; i < size; i++) {
                        mixed[r][from + i] += shares[other] * qkv[other][2 * width + from + i];
                    }
                }
            }
        }
        return linear(name + ".o", mixed);
    }

    private static double[] shares(double[] query, double[][] keys) {
        double[] shares = new double[keys.length];
        double sum = 0;
        for (int other = 0; other < keys.length; other++) {
            double dot = 0;
            for (int i = 0; i < query.length; i++) {
                dot += query[i] * keys[other][i];
            }
            shares[other] = Math.exp(dot / Math.sqrt(query.length));
            sum += shares[other];
        }
        for (int other = 0; other < keys.length; other++) {
            shares[other] /= sum;
        }
        return shares;
    }

    private static double[] rootNormalized(double[] x, double[] weight) {
        double square = Arrays.stream(x).map(v -> v * v).average().orElseThrow();
        double factor = 1 / Math.sqrt(square + 1.1920929e-07);
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[i] * factor * weight[i])
                .toArray();
    }

    /** Returns {@code f2(gelu(f1(x)))}. */
    public double[][] feedForward(String name, double[][] x) {
        DoubleUnaryOperator gelu = v -> v / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v * v * v)));
        return linear(name + ".f2", mapped(linear(name + ".f1", x), gelu));
    }

    /** Returns {@code last(silu(first(x)))}. */
    public double[][] siluNetwork(String first, String last, double[][] x) {
        return linear(last, silu(linear(first, x)));
    }

    /** Returns {@code x / (1 + e^-x)}. */
    public static double[][] silu(double[][] x) {
        return mapped(x, v -> v / (1 + Math.exp(-v)));
    }

    /** Returns the mean row. */
    public static double[] mean(double[][] x) {
        return IntStream.range(0, x[0].length)
                .mapToDouble(i ->
                        Arrays.stream(x).mapToDouble(row -> row[i]).average().orElseThrow())
                .toArray();
    }

    /** Returns {@code a + b}, element by element. */
    public static double[][] sum(double[][] a, double[][] b) {
        return IntStream.range(0, a.length)
                .mapToObj(r -> IntStream.range(0, a[r].length)
                        .mapToDouble(i -> a[r][i] + b[r][i])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] mapped(double[][] x, DoubleUnaryOperator f) {
        return Arrays.stream(x).map(row -> Arrays.stream(row).map(f).toArray()).toArray(double[][]::new);
    }
}
