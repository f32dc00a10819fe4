package dev.livestroke.raster.paint;

import java.util.Arrays;

/**
 * The rows that are being painted: the picture, and above it one for each open group. A pixel is four numbers, one after
 * another: up to three channels, premultiplied, and opacity; so one loop paints all of them.
 */
final class Layers {

    /** Numbers a pixel. */
    static final int LANES = 4;

    /** Which of them is the opacity. */
    static final int OPACITY = 3;

    private final int width;
    private final float[] blank;
    private float[][] rows;
    private int[] left = new int[1];
    private int[] right = new int[1];

    Layers(int width) {
        this.width = width;
        blank = new float[LANES * width];
        rows = new float[1][LANES * width];
    }

    /** Sets the colour that {@link #fill} fills with, [channels]. */
    void setPaper(float[] paper) {
        for (int at = 0; at < blank.length; at += LANES) {
            System.arraycopy(paper, 0, blank, at, paper.length);
            blank[at + OPACITY] = 1;
        }
    }

    /** Begins the row of the picture: paper, opaque, in the columns {@code from..to - 1}. */
    void fill(int from, int to) {
        System.arraycopy(blank, 0, rows[0], LANES * from, LANES * Math.max(0, to - from));
        left[0] = from;
        right[0] = to;
    }

    /** Begins the row of the picture with what lies elsewhere, channel c at {@code at + c * stride}; its opacity is 0. */
    void load(float[] pixels, int at, int stride, int channels, int from, int to) {
        float[] row = rows[0];
        if (channels == 3) {
            loadThree(pixels, at + from, at + to, stride, LANES * from);
            return;
        }
        Arrays.fill(row, LANES * from, LANES * to, 0);
        for (int channel = 0; channel < channels; channel++) {
            int start = at + channel * stride;
            for (int x = from; x < to; x++) {
                row[LANES * x + channel] = pixels[start + x];
            }
        }
    }

    private void loadThree(float[] pixels, int from, int to, int stride, int firstLane) {
        float[] row = rows[0];
        int lane = firstLane;
        for (int x = from; x < to; x++, lane += LANES) {
            row[lane] = pixels[x];
            row[lane + 1] = pixels[x + stride];
            row[lane + 2] = pixels[x + 2 * stride];
            row[lane + OPACITY] = 0;
        }
    }

    /** Writes the row of the picture elsewhere, channel c at {@code at + c * stride}. */
    void store(float[] pixels, int at, int stride, int channels, float[] paper) {
        float[] row = rows[0];
        int from = left(0);
        int to = right(0);
        for (int channel = 0; channel < channels; channel++) {
            int start = at + channel * stride;
            Arrays.fill(pixels, start, start + from, paper[channel]);
            Arrays.fill(pixels, start + to, start + width, paper[channel]);
        }
        if (channels == 3) {
            storeThree(pixels, at + from, at + to, stride, LANES * from);
            return;
        }
        for (int channel = 0; channel < channels; channel++) {
            int start = at + channel * stride;
            for (int x = from; x < to; x++) {
                pixels[start + x] = row[LANES * x + channel];
            }
        }
    }

    private void storeThree(float[] pixels, int from, int to, int stride, int firstLane) {
        float[] row = rows[0];
        int lane = firstLane;
        for (int x = from; x < to; x++, lane += LANES) {
            pixels[x] = row[lane];
            pixels[x + stride] = row[lane + 1];
            pixels[x + 2 * stride] = row[lane + 2];
        }
    }

    /** Begins a group, transparent. */
    void open(int level) {
        if (level >= rows.length) {
            int count = level + 1;
            float[][] more = Arrays.copyOf(rows, count);
            for (int i = rows.length; i < count; i++) {
                more[i] = new float[LANES * width];
            }
            rows = more;
            left = Arrays.copyOf(left, count);
            right = Arrays.copyOf(right, count);
        }
        Arrays.fill(rows[level], 0);
        left[level] = width;
        right[level] = 0;
    }

    /** Returns the numbers of a level, [width, 4]. */
    float[] row(int level) {
        return rows[level];
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
