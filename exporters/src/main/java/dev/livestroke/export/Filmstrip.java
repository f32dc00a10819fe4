package dev.livestroke.export;

import java.util.function.IntFunction;

/**
 * The pictures of one pass, painted when they are asked for, so that a long film needs no more memory than a short one.
 *
 * @param widthPx of every picture
 * @param heightPx of every picture
 * @param count pictures, at least one; picture k is shown from k / fps to (k + 1) / fps seconds
 * @param fps pictures per second
 * @param repeats whether the first picture follows the last
 * @param pictures by number, as straight (not premultiplied) ARGB, row by row; the same for the same number
 */
public record Filmstrip(
        int widthPx, int heightPx, int count, double fps, boolean repeats, IntFunction<int[]> pictures) {

    /** @throws IllegalArgumentException if there is no picture, or it has no pixel, or fps is not positive and finite */
    public Filmstrip {
        if (widthPx < 1 || heightPx < 1 || count < 1) {
            throw new IllegalArgumentException("a filmstrip needs a picture of at least 1 x 1 px, was " + count
                    + " pictures of " + widthPx + " x " + heightPx);
        }
        if (!(fps > 0 && Double.isFinite(fps))) {
            throw new IllegalArgumentException("fps must be positive: " + fps);
        }
    }

    /** Returns picture {@code index}, 0 to {@link #count} - 1. */
    public int[] argb(int index) {
        return pictures.apply(index);
    }
}
