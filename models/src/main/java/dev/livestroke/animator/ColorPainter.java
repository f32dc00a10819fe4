package dev.livestroke.animator;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.raster.SceneGradient;
import dev.livestroke.raster.SceneRasterizer;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Paints layers as they are, in RGB on white, at any size: for priors that know colour. Gradients of colour follow the
 * affine map that fits the motion of a frame's points best.
 */
final class ColorPainter implements ClipPainter {

    private final SceneRasterizer rasterizer;
    private final Style style;
    private final SceneGradient gradient;
    private final int size;
    private final int frames;
    private final double[] rest;
    private final double[] pixels;
    private final List<PlaneMap> motions = new ArrayList<>();

    /**
     * Paints clips of {@code frames} frames of {@code size} by {@code size} pixels.
     *
     * @param root what is painted; its path layers' control points, in paint order, are the points of a frame
     * @param toUnits from canvas px to canvas units, the square from -0.5 to 0.5 that a frame shows
     */
    ColorPainter(GroupLayer root, Affine toUnits, int frames, int size) {
        Affine toPixels =
                Affine.scale(size, size).compose(Affine.translate(0.5, 0.5)).compose(toUnits);
        SketchScene scene = new SketchScene(root, toPixels);
        this.rasterizer = new SceneRasterizer(size, size, scene.layout(), 1, 1, 1);
        this.style = scene.style();
        this.gradient = new SceneGradient(scene.layout(), frames);
        this.size = size;
        this.frames = frames;
        this.rest = root.paths()
                .flatMap(layer -> layer.path().points().stream())
                .map(toPixels::apply)
                .flatMapToDouble(ColorPainter::coordinates)
                .toArray();
        this.pixels = new double[frames * rest.length];
    }

    private static DoubleStream coordinates(Point point) {
        return DoubleStream.of(point.x(), point.y());
    }

    /** Returns [frames, 3, size, size], white 1 and black -1. */
    @Override
    public float[] paint(double[] points) {
        for (int i = 0; i < points.length; i++) {
            pixels[i] = (points[i] + 0.5) * size;
        }
        motions.clear();
        for (int frame = 0; frame < frames; frame++) {
            motions.add(AffineFit.of(rest, pixels, frame * rest.length));
        }
        float[] clip = new float[frames * 3 * size * size];
        rasterizer.render(pixels, frames, style, motions, clip);
        for (int i = 0; i < clip.length; i++) {
            clip[i] = 2 * clip[i] - 1;
        }
        return clip;
    }

    @Override
    public double[] pull(float[] clipGradient) {
        float[] byPixels = new float[clipGradient.length];
        for (int i = 0; i < byPixels.length; i++) {
            byPixels[i] = 2 * clipGradient[i];
        }
        rasterizer.backward(byPixels, gradient);
        double[] result = new double[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = gradient.points()[i] * size;
        }
        return result;
    }
}
