package dev.livestroke.raster;

/**
 * Some whole rows of one frame: the unit of work of a thread. How an image is cut into strips depends on its size alone,
 * never on the machine, because the gradient is summed strip by strip.
 *
 * @param frame index of the frame
 * @param width of the image, px
 * @param height of the image, px
 * @param top first row
 * @param bottom the row after the last
 */
record Strip(int frame, int width, int height, int top, int bottom) {

    private static final int ROWS = 32;

    /** Returns how many strips a frame of {@code height} rows has. */
    static int countIn(int height) {
        return (height + ROWS - 1) / ROWS;
    }

    /** Returns strip {@code index} of a frame, counted from the top. */
    static Strip of(int frame, int index, int width, int height) {
        return new Strip(frame, width, height, index * ROWS, Math.min(height, (index + 1) * ROWS));
    }

    /** Returns where the strip starts in an image [frames, height, width]. */
    int offset() {
        return (frame * height + top) * width;
    }

    /** Returns the number of pixels. */
    int area() {
        return (bottom - top) * width;
    }
}
