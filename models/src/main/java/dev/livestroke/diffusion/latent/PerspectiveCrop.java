package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.PictureWarp;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A random perspective, then a random crop that fills the picture again, in one resampling with bilinear weights; beyond the
 * picture there is paper. Both as arXiv 2311.13608 has them: corners move inwards by up to a quarter of a side, and the crop
 * is a square of 0.4 to 1 of the area.
 */
final class PerspectiveCrop implements PictureWarp {

    private static final double CORNER = 0.25;
    private static final double LEAST_AREA = 0.4;
    private static final int TAPS = 4;
    private static final int OUTSIDE = -1;

    private final int size;
    private final int[] from; // for each pixel the pixels that it mixes, or OUTSIDE
    private final float[] share; // how much of each
    private final float[] paper; // how much of it lies beyond the picture

    private PerspectiveCrop(int size, Quad view) {
        this.size = size;
        this.from = new int[TAPS * size * size];
        this.share = new float[from.length];
        this.paper = new float[size * size];
        Arrays.fill(from, OUTSIDE);
        IntStream.range(0, size).parallel().forEach(y -> {
            for (int x = 0; x < size; x++) {
                double u = (x + 0.5) / size;
                double v = (y + 0.5) / size;
                mix(y * size + x, view.x(u, v) * size - 0.5, view.y(u, v) * size - 0.5);
            }
        });
    }

    /** Draws a look at clips of {@code format}, which are square. */
    static PerspectiveCrop draw(ClipFormat format, NoiseSource noise) {
        double[] corners = new double[8]; // left top, right top, right bottom, left bottom
        for (int i = 0; i < corners.length; i++) {
            double inwards = noise.uniform(0, CORNER);
            boolean far = i == 2 || i == 4 || i == 5 || i == 7;
            corners[i] = far ? 1 - inwards : inwards;
        }
        double side = Math.sqrt(noise.uniform(LEAST_AREA, 1));
        double left = noise.uniform(0, 1 - side);
        double top = noise.uniform(0, 1 - side);
        return new PerspectiveCrop(format.width(), Quad.of(corners).inverse().cropped(left, top, side));
    }

    /** Notes what pixel {@code at} mixes to show the place (x, y), in pixels. */
    private void mix(int at, double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        double inside = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            int right = tap & 1;
            int below = tap >> 1;
            double column = left + right;
            double row = top + below;
            if (column >= 0 && column < size && row >= 0 && row < size) {
                double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
                from[TAPS * at + tap] = ((int) row) * size + (int) column;
                share[TAPS * at + tap] = (float) weight;
                inside += weight;
            }
        }
        paper[at] = (float) Math.max(0, 1 - inside);
    }

    @Override
    public float[] apply(float[] clip) {
        float[] changed = new float[clip.length];
        planes(clip).forEach(offset -> {
            for (int at = 0; at < paper.length; at++) {
                float sum = -paper[at];
                for (int tap = TAPS * at; tap < TAPS * at + TAPS; tap++) {
                    if (from[tap] != OUTSIDE) {
                        sum += share[tap] * clip[offset + from[tap]];
                    }
                }
                changed[offset + at] = sum;
            }
        });
        return changed;
    }

    @Override
    public float[] pullback(float[] gradient) {
        float[] pulled = new float[gradient.length];
        planes(gradient).forEach(offset -> {
            for (int at = 0; at < paper.length; at++) {
                float one = gradient[offset + at];
                for (int tap = TAPS * at; tap < TAPS * at + TAPS; tap++) {
                    if (from[tap] != OUTSIDE) {
                        pulled[offset + from[tap]] += share[tap] * one;
                    }
                }
            }
        });
        return pulled;
    }

    /** Returns where each channel of each frame starts; they share nothing, so they are done side by side. */
    private IntStream planes(float[] clip) {
        return IntStream.range(0, clip.length / paper.length).parallel().map(plane -> plane * paper.length);
    }
}
