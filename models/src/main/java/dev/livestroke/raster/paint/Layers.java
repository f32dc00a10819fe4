package dev.livestroke.raster.paint;

import java.util.Arrays;

/** The rows that are being painted: the picture, and above it one for each open group. Premultiplied. */
final class Layers {

    private final int width;
    private final int channels;
    private float[][][] rows = {};
    private int[] left = {};
    private int[] right = {};

    Layers(int width, int channels) {
        this.width = width;
        this.channels = channels;
    }

    /** Returns how many planes a level has: the picture has no opacity, groups do. */
    int planes(int level) {
        return level == 0 ? channels : channels + 1;
    }

    /** Returns a plane of a level. */
    float[] plane(int level, int plane) {
        return rows[level][plane];
    }

    /** Makes sure that a level exists, and forgets which of its pixels were touched. */
    void open(int level) {
        if (level >= rows.length) {
            int count = level + 1;
            float[][][] more = Arrays.copyOf(rows, count);
            for (int i = rows.length; i < count; i++) {
                more[i] = new float[channels + 1][width];
            }
            rows = more;
            left = Arrays.copyOf(left, count);
            right = Arrays.copyOf(right, count);
        }
        left[level] = width;
        right[level] = 0;
    }

    /** Sets all planes of a level to 0. */
    void clear(int level) {
        for (float[] plane : rows[level]) {
            Arrays.fill(plane, 0);
        }
    }

    void touch(int level, int from, int to) {
        left[level] = Math.min(left[level], from);
        right[level] = Math.max(right[level], to);
    }

    int left(int level) {
        return left[level];
    }

    int right(int level) {
        return Math.max(right[level], left[level]);
    }
}
