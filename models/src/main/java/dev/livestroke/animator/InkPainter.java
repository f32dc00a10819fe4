package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.raster.StrokeLayout;
import dev.livestroke.raster.StrokeRasterizer;
import java.util.Arrays;

/** Paints outlines in ink, all with the prior's own pen: one channel, ink 1, paper -1. */
final class InkPainter implements ClipPainter {

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
    private InkPainter(StrokeRasterizer rasterizer, int points, int frames, int size) {
        this.rasterizer = rasterizer;
        this.size = size;
        this.frames = frames;
        this.pixels = new float[frames * points * 2];
        this.pixelsGradient = new float[pixels.length];
        this.coverage = new float[frames * size * size];
    }

    static InkPainter of(ControlPoints points, ClipFormat format, int frames) {
        int[] segments = points.segments();
        float[] widths = new float[segments.length / 4];
        Arrays.fill(widths, (float) format.strokeWidthPx());
        int count = points.rest().pointCount();
        StrokeLayout layout = new StrokeLayout(count, segments, widths);
        return new InkPainter(
                new StrokeRasterizer(format.width(), format.height(), layout), count, frames, format.width());
    }

    @Override
    public float[] paint(double[] points) {
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

    @Override
    public double[] pull(float[] clipGradient) {
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
