package dev.livestroke.raster.trial;

import dev.livestroke.raster.SceneGradient;
import dev.livestroke.raster.SceneLayout;
import dev.livestroke.raster.SceneRasterizer;
import dev.livestroke.raster.paint.Style;
import java.util.SplittableRandom;

/** A scene in colour. */
public final class SceneTrial implements Trial {

    private final TrialScene scene;
    private final SceneRasterizer rasterizer;
    private final Style style;
    private final double[] points;
    private final float[] pixels;
    private final float[] pixelsGradient;
    private final SceneGradient gradient;

    /** Lays out {@code scene}. */
    public SceneTrial(TrialScene scene) {
        this.scene = scene;
        SceneLayout layout = scene.layout();
        rasterizer = new SceneRasterizer(scene.size(), scene.size(), layout, 1, 1, 1);
        style = scene.style(layout);
        points = scene.points();
        pixels = new float[scene.frames() * layout.channels() * scene.size() * scene.size()];
        pixelsGradient = new float[pixels.length];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < pixelsGradient.length; i++) {
            pixelsGradient[i] = (float) random.nextDouble(-1, 1);
        }
        gradient = new SceneGradient(layout, scene.frames());
    }

    @Override
    public float[] forward() {
        rasterizer.render(points, scene.frames(), style, pixels);
        return pixels;
    }

    /** Takes a gradient back to points, widths, opacities and colours. */
    @Override
    public double[] forwardAndBackward() {
        forward();
        rasterizer.backward(pixelsGradient, gradient);
        return gradient.points();
    }
}
