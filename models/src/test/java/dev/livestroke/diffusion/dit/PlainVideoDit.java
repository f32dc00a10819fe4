package dev.livestroke.diffusion.dit;

import dev.livestroke.tensor.PlainLayers;
import dev.livestroke.tensor.Weights;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The network written down once more, as its training has it, in plain Java and double precision. */
final class PlainVideoDit {

    private final VideoDitConfig config;
    private final PlainLayers layers;

    PlainVideoDit(VideoDitConfig config, Weights weights) {
        this.config = config;
        this.layers = new PlainLayers(weights);
    }

    /** Returns what the network says of {@code noised} [frames, rows, columns], in the same order. */
    double[] output(float[] noised, double time, double guidance, float[] text, float[] rest) {
        VideoDitConfig.Patch patch = config.patch();
        int rows = config.resolution() / patch.h();
        int columns = config.resolution() / patch.w();
        int patches = config.frames() / patch.t() * rows * columns;
        int pixels = patch.t() * patch.h() * patch.w();
        double[][] in = new double[patches][pixels + patch.h() * patch.w() + 1];
        for (int i = 0; i < noised.length; i++) {
            in[patchOf(i)][pixelOf(i)] = noised[i];
        }
        for (int p = 0; p < patches; p++) {
            for (int i = 0; i < patch.h() * patch.w(); i++) {
                int y = p / columns % rows * patch.h() + i / patch.w();
                int x = p % columns * patch.w() + i % patch.w();
                in[p][pixels + i] = rest[y * config.resolution() + x];
            }
            in[p][in[p].length - 1] = 1;
        }
        double[][] words = PlainLayers.rows(text, config.text().dim());
        double[][] tokens = Stream.concat(
                        Stream.of(PlainLayers.sum(layers.linear("txt", words), layers.rows("tpos"))),
                        Stream.of(PlainLayers.sum(layers.linear("pin", in), layers.rows("pos"))))
                .flatMap(Stream::of)
                .toArray(double[][]::new);

        double[][] e = PlainLayers.sum(
                scalar("te", time), layers.siluNetwork("pool.0", "pool.2", new double[][] {PlainLayers.mean(words)}));
        if (config.learnedGuidance()) {
            e = PlainLayers.sum(e, scalar("ge", Math.log(1 + guidance) / 4));
        }
        e = PlainLayers.silu(e);
        double[][] shared = cut(layers.linear("ada.1", e)[0], 6);
        for (int layer = 0; layer < config.layers(); layer++) {
            tokens = block("b." + layer, tokens, shared);
        }
        double[][] drawn = Stream.of(tokens).skip(words.length).toArray(double[][]::new);
        double[][] last = cut(layers.linear("ao", e)[0], 2);
        double[][] out = layers.linear("out", modulated(drawn, last[1], last[0]));
        return IntStream.range(0, noised.length)
                .mapToDouble(i -> out[patchOf(i)][pixelOf(i)])
                .toArray();
    }

    private double[][] block(String name, double[][] x, double[][] shared) {
        double[][] m = PlainLayers.sum(layers.rows(name + ".tab"), shared);
        double[][] attended = layers.attention(name, modulated(x, m[0], m[1]));
        double[][] h = PlainLayers.sum(x, PlainLayers.scaled(attended, m[2], new double[m[2].length]));
        double[][] fed = layers.feedForward(name, modulated(h, m[3], m[4]));
        return PlainLayers.sum(h, PlainLayers.scaled(fed, m[5], new double[m[5].length]));
    }

    private static double[][] modulated(double[][] x, double[] scale, double[] shift) {
        double[] factor =
                IntStream.range(0, scale.length).mapToDouble(i -> 1 + scale[i]).toArray();
        return PlainLayers.scaled(PlainLayers.standardized(x), factor, shift);
    }

    private double[][] scalar(String name, double value) {
        double[] waves = new double[256];
        for (int i = 0; i < 128; i++) {
            double angle = 1000 * value * Math.exp(-Math.log(10000) * i / 128);
            waves[i] = Math.cos(angle);
            waves[128 + i] = Math.sin(angle);
        }
        return layers.siluNetwork(name + ".0", name + ".2", new double[][] {waves});
    }

    private static double[][] cut(double[] row, int parts) {
        int size = row.length / parts;
        return IntStream.range(0, parts)
                .mapToObj(p -> Arrays.copyOfRange(row, p * size, (p + 1) * size))
                .toArray(double[][]::new);
    }

    /** Returns the patch that pixel number {@code i} of a clip lies in: counted by time, row, column. */
    private int patchOf(int i) {
        int side = config.resolution();
        int time = i / (side * side) / config.patch().t();
        int row = i / side % side / config.patch().h();
        int column = i % side / config.patch().w();
        return (time * (side / config.patch().h()) + row)
                        * (side / config.patch().w())
                + column;
    }

    /** Returns where in its patch the pixel lies. */
    private int pixelOf(int i) {
        int side = config.resolution();
        int frame = i / (side * side) % config.patch().t();
        int y = i / side % side % config.patch().h();
        int x = i % side % config.patch().w();
        return (frame * config.patch().h() + y) * config.patch().w() + x;
    }
}
