package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;

/**
 * Blurs each picture of a clip by a normal distribution, cut off at {@value #CUT} standard deviations; beyond the edges is
 * nothing. It is its own transpose.
 */
final class GaussianBlur {

    private static final double CUT = 2.5;

    private final int height;
    private final int width;
    private final float[] kernel;

    /** @param sigma standard deviation in px, positive */
    GaussianBlur(ClipFormat format, double sigma) {
        this.height = format.height();
        this.width = format.width();
        int radius = (int) Math.ceil(CUT * sigma);
        this.kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += Math.exp(-i * i / (2 * sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (Math.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
    }

    /** Returns {@code clip} [frames, height, width], blurred. */
    float[] apply(float[] clip) {
        return alongColumns(alongRows(clip));
    }

    private float[] alongRows(float[] clip) {
        float[] blurred = new float[clip.length];
        int radius = kernel.length / 2;
        for (int row = 0; row < clip.length; row += width) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                int last = Math.min(width - 1, x + radius);
                for (int from = Math.max(0, x - radius); from <= last; from++) {
                    sum += kernel[from - x + radius] * clip[row + from];
                }
                blurred[row + x] = sum;
            }
        }
        return blurred;
    }

    private float[] alongColumns(float[] clip) {
        float[] blurred = new float[clip.length];
        int radius = kernel.length / 2;
        int picture = height * width;
        for (int frame = 0; frame < clip.length; frame += picture) {
            for (int y = 0; y < height; y++) {
                int to = frame + y * width;
                int last = Math.min(height - 1, y + radius);
                for (int from = Math.max(0, y - radius); from <= last; from++) {
                    float weight = kernel[from - y + radius];
                    int row = frame + from * width;
                    for (int x = 0; x < width; x++) {
                        blurred[to + x] += weight * clip[row + x];
                    }
                }
            }
        }
        return blurred;
    }
}
