package dev.livestroke.export.players;

import dev.livestroke.animator.SketchScene;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.raster.SceneRasterizer;
import java.awt.image.BufferedImage;
import java.util.stream.DoubleStream;

/** Shows a drawing as the search for its motion does, by the rasterizer of module {@code models}. */
final class Rasterizer {

    private static final int CHANNELS = 3;
    private static final float WHITE = 1;

    private Rasterizer() {}

    /** Returns {@code sketch} on white, one pixel for each px of its canvas. */
    static BufferedImage show(Sketch sketch) {
        int width = (int) sketch.width();
        int height = (int) sketch.height();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SketchScene scene = SketchScene.inColor(sketch.root(), Affine.IDENTITY);
        float[] channels = new float[CHANNELS * width * height];
        new SceneRasterizer(width, height, scene.layout(), WHITE, WHITE, WHITE)
                .render(points(sketch), 1, scene.style(), channels);
        for (int i = 0; i < width * height; i++) {
            int color = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                color = color << 8 | Math.round(255 * channels[channel * width * height + i]);
            }
            picture.setRGB(i % width, i / width, color);
        }
        return picture;
    }

    private static double[] points(Sketch sketch) {
        double[] points = sketch.paths().stream()
                .flatMap(layer -> layer.path().points().stream())
                .flatMapToDouble(Rasterizer::coordinates)
                .toArray();
        return points.length > 0 ? points : new double[2];
    }

    private static DoubleStream coordinates(Point point) {
        return DoubleStream.of(point.x(), point.y());
    }
}
