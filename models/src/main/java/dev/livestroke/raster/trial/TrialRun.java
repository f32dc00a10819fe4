package dev.livestroke.raster.trial;

import dev.livestroke.raster.SceneGradient;
import dev.livestroke.raster.SceneLayout;
import dev.livestroke.raster.SceneRasterizer;
import dev.livestroke.raster.paint.Style;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws one scene again and again, and differentiates it. */
public final class TrialRun {

    private final TrialScene scene;
    private final SceneRasterizer rasterizer;
    private final Style style;
    private final double[] points;
    private final float[] pixels;
    private final float[] pixelsGradient;
    private final SceneGradient gradient;

    /** Times of one scene, milliseconds for all frames. */
    public record Times(double forward, double forwardAndBackward) {}

    /** Lays out {@code scene}. */
    public TrialRun(TrialScene scene) {
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

    /** Draws all frames. */
    public float[] forward() {
        rasterizer.render(points, scene.frames(), style, pixels);
        return pixels;
    }

    /** Draws all frames and takes a gradient back to points, widths, opacities and colours. */
    public double[] forwardAndBackward() {
        forward();
        rasterizer.backward(pixelsGradient, gradient);
        return gradient.points();
    }

    /** Measures medians over runs that take about {@code seconds} each way, after as long a warm-up. */
    public Times measure(double seconds) {
        median(this::forwardAndBackward, seconds);
        double forward = median(this::forward, seconds);
        return new Times(forward, median(this::forwardAndBackward, seconds));
    }

    private static double median(Runnable work, double seconds) {
        double[] times = new double[16];
        int count = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (count < 3 || System.nanoTime() < end) {
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            long start = System.nanoTime();
            work.run();
            times[count++] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times, 0, count);
        return times[count / 2];
    }
}
