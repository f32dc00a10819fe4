package dev.livestroke.animator;

import dev.livestroke.raster.StrokeRasterizer;

/** Between points in canvas units and the clip that a prior sees: ink 1, paper -1. */
final class ClipPainter {

    private final StrokeRasterizer rasterizer;
    private final int size;
    private final int frames;
    private final float[] pixels;
    private final float[] pixelsGradient;
    private final float[] coverage;

    /**
     * Paints clips of {@code frames} frames of {@code size} by {@code size} pixels.
     *
     * @param points how many control points a frame has
     */
    ClipPainter(StrokeRasterizer rasterizer, int points, int frames, int size) {
        this.rasterizer = rasterizer;
        this.size = size;
        this.frames = frames;
        this.pixels = new float[frames * points * 2];
        this.pixelsGradient = new float[pixels.length];
        this.coverage = new float[frames * size * size];
    }

    /**
     * Returns the clip of {@code points} [frames, points, 2].
     *
     * @return [frames, size, size], ink 1, paper -1; a fresh array
     */
    float[] paint(double[] points) {
        for (int i = 0; i < points.length; i++) {
            pixels[i] = (float) ((points[i] + 0.5) * size);
        }
        rasterizer.render(pixels, frames, coverage);
        float[] clip = new float[coverage.length];
        for (int i = 0; i < clip.length; i++) {
            clip[i] = 2 * coverage[i] - 1;
        }
        return clip;
    }

    /**
     * Returns the gradient by the points of the latest {@link #paint}, in canvas units.
     *
     * @param clipGradient derivative by the clip, [frames, size, size]
     */
    double[] pull(float[] clipGradient) {
        float[] byCoverage = new float[clipGradient.length];
        for (int i = 0; i < byCoverage.length; i++) {
            byCoverage[i] = 2 * clipGradient[i];
        }
        rasterizer.backward(byCoverage, pixelsGradient);
        double[] gradient = new double[pixelsGradient.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (double) pixelsGradient[i] * size;
        }
        return gradient;
    }
}
