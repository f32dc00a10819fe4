package dev.livestroke.raster;

import java.util.Arrays;

/** One square frame of separate segments with one width, as tests write it down: eight coordinates a segment, px. */
final class Drawing {

    private final int size;
    private final float width;
    private final float[] points;

    Drawing(int size, float width, float... points) {
        this.size = size;
        this.width = width;
        this.points = points;
    }

    static Drawing line(int size, float width, float x0, float y0, float x1, float y1) {
        return new Drawing(
                size,
                width,
                x0,
                y0,
                x0 + (x1 - x0) / 3,
                y0 + (y1 - y0) / 3,
                x0 + (x1 - x0) * 2 / 3,
                y0 + (y1 - y0) * 2 / 3,
                x1,
                y1);
    }

    static Drawing dot(int size, float width, float x, float y) {
        return new Drawing(size, width, x, y, x, y, x, y, x, y);
    }

    Drawing movedBy(float x, float y) {
        float[] moved = points.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += x;
            moved[i + 1] += y;
        }
        return new Drawing(size, width, moved);
    }

    float width() {
        return width;
    }

    float[] points() {
        return points;
    }

    int segments() {
        return points.length / 8;
    }

    StrokeLayout layout() {
        int[] controlPoints = new int[4 * segments()];
        Arrays.setAll(controlPoints, i -> i);
        float[] widths = new float[segments()];
        Arrays.fill(widths, width);
        return new StrokeLayout(controlPoints.length, controlPoints, widths);
    }

    float[] coverage() {
        float[] coverage = new float[size * size];
        new StrokeRasterizer(size, size, layout()).render(points, 1, coverage);
        return coverage;
    }

    float coverageAt(int column, int row) {
        return coverage()[row * size + column];
    }

    double ink() {
        double sum = 0;
        for (float covered : coverage()) {
            sum += covered;
        }
        return sum;
    }

    /** Returns dLoss/dpoints for the loss that weighs pixels by {@code weights}. */
    float[] gradient(float[] weights) {
        var rasterizer = new StrokeRasterizer(size, size, layout());
        rasterizer.render(points, 1, new float[size * size]);
        float[] gradient = new float[points.length];
        rasterizer.backward(weights, gradient);
        return gradient;
    }
}
