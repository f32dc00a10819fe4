package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;

/**
 * Between points in canvas units and the clip that a prior sees. The arrays that go in are read only; those that come out
 * are fresh.
 */
interface ClipPainter {

    /** Returns what paints the drawing of {@code points} as the prior of {@code format} knows drawings. */
    static ClipPainter of(ControlPoints points, ClipFormat format, int frames) {
        return format.isColored() ? ColorPainter.of(points, format, frames) : InkPainter.of(points, format, frames);
    }

    /**
     * Returns the clip of {@code points} [frames, points, 2].
     *
     * @return pixels from -1 to 1, [frames, channels, height, width]; of a drawing that is all grey, in one channel
     */
    float[] paint(double[] points);

    /**
     * Returns the gradient by the points of the latest {@link #paint}, in canvas units, [frames, points, 2].
     *
     * @param clipGradient derivative by the clip, [frames, channels, height, width]
     */
    double[] pull(float[] clipGradient);
}
