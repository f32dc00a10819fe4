package dev.livestroke.export;

import java.util.Optional;

/** Pixels of a picture, from the upper left one on; at least one. */
public record PixelBox(int left, int top, int width, int height) {

    /** @throws IllegalArgumentException if it is empty or begins outside */
    public PixelBox {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a box of pixels must not be empty: " + left + ", " + top + ", " + width + " x " + height);
        }
    }

    /** Decides whether the pixel with an index, row by row, belongs. */
    @FunctionalInterface
    public interface Pixels {
        boolean contain(int index);
    }

    /** Returns the smallest box with all {@code pixels} of a picture; empty if there is none. */
    public static Optional<PixelBox> around(int widthPx, int heightPx, Pixels pixels) {
        int left = widthPx;
        int right = -1;
        int top = heightPx;
        int bottom = -1;
        for (int index = 0; index < widthPx * heightPx; index++) {
            if (pixels.contain(index)) {
                left = Math.min(left, index % widthPx);
                right = Math.max(right, index % widthPx);
                top = Math.min(top, index / widthPx);
                bottom = index / widthPx;
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new PixelBox(left, top, right - left + 1, bottom - top + 1));
    }

    /** Returns the index in a picture {@code pictureWidthPx} wide of the pixel x, y of this box. */
    public int index(int x, int y, int pictureWidthPx) {
        return (top + y) * pictureWidthPx + left + x;
    }
}
