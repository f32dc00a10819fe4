package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.raster.SceneGradient;
import dev.livestroke.raster.SceneRasterizer;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Paints layers as they are, fills and lines in their colours, on white and at any size: for priors that know colour. Three
 * channels tell what red, green and blue lack of white; where all is grey, there is one. Gradients of colour follow the affine map that fits the motion of a
 * frame's points best.
 */
final class ColorPainter implements ClipPainter {

    private final SceneRasterizer rasterizer;
    private final Style style;
    private final SceneGradient gradient;
    private final int size;
    private final int frames;
    private final int picture;
    private final double[] rest;
    private final double[] pixels;
    private final float[] byPixels;
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
        SketchScene scene = SketchScene.lean(root, toPixels);
        float[] white = new float[scene.layout().channels()];
        Arrays.fill(white, 1);
        this.rasterizer = new SceneRasterizer(size, size, scene.layout(), white);
        this.style = scene.style();
        this.gradient = new SceneGradient(scene.layout(), frames);
        this.size = size;
        this.frames = frames;
        this.picture = scene.layout().channels() * size * size;
        this.rest = root.paths()
                .flatMap(layer -> layer.path().points().stream())
                .map(toPixels::apply)
                .flatMapToDouble(ColorPainter::coordinates)
                .toArray();
        this.pixels = new double[frames * rest.length];
        this.byPixels = new float[frames * picture];
    }

    /** Paints the layers of {@code points}, in the groups that they are in. */
    static ColorPainter of(ControlPoints points, ClipFormat format, int frames) {
        Set<String> shown = points.layers().stream().map(PathLayer::id).collect(Collectors.toSet());
        GroupLayer root = only(points.sketch().root(), shown);
        double[] origin = points.toUnits(new Point(0, 0));
        Affine toUnits =
                Affine.translate(origin[0], origin[1]).compose(Affine.scale(1 / points.unit(), 1 / points.unit()));
        return new ColorPainter(root, toUnits, frames, format.width());
    }

    private static GroupLayer only(GroupLayer group, Set<String> shown) {
        List<Layer> kept = new ArrayList<>();
        for (Layer child : group.children()) {
            child.accept(new Layer.Visitor<Boolean>() {
                @Override
                public Boolean group(GroupLayer inner) {
                    return kept.add(only(inner, shown));
                }

                @Override
                public Boolean path(PathLayer path) {
                    return shown.contains(path.id()) && kept.add(path);
                }
            });
        }
        return new GroupLayer(group.id(), group.name(), group.opacity(), kept);
    }

    private static DoubleStream coordinates(Point point) {
        return DoubleStream.of(point.x(), point.y());
    }

    /** Returns [frames, 3 or 1, size, size], black 1 and white -1. */
    @Override
    public float[] paint(double[] points) {
        for (int i = 0; i < points.length; i++) {
            pixels[i] = (points[i] + 0.5) * size;
        }
        motions.clear();
        for (int frame = 0; frame < frames; frame++) {
            motions.add(AffineFit.of(rest, pixels, frame * rest.length));
        }
        float[] clip = new float[frames * picture];
        rasterizer.render(pixels, frames, style, motions, clip);
        eachFrame((from, to) -> {
            for (int i = from; i < to; i++) {
                clip[i] = 1 - 2 * clip[i];
            }
        });
        return clip;
    }

    @Override
    public double[] pull(float[] clipGradient) {
        eachFrame((from, to) -> {
            for (int i = from; i < to; i++) {
                byPixels[i] = -2 * clipGradient[i];
            }
        });
        rasterizer.backward(byPixels, gradient);
        double[] result = new double[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = gradient.points()[i] * size;
        }
        return result;
    }

    /** Does {@code work} for each frame's first number and that after its last, side by side. */
    private void eachFrame(Span work) {
        IntStream.range(0, frames).parallel().forEach(frame -> work.go(frame * picture, (frame + 1) * picture));
    }

    @FunctionalInterface
    private interface Span {
        void go(int from, int to);
    }
}
