package dev.livestroke.raster.trial;

import dev.livestroke.raster.StrokeLayout;
import dev.livestroke.raster.StrokeRasterizer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The strokes of a scene in one ink, by the rasterizer of the embedded prior. */
public final class InkTrial implements Trial {

    private final int frames;
    private final StrokeRasterizer rasterizer;
    private final float[] points;
    private final float[] coverage;
    private final float[] coverageGradient;
    private final float[] pointsGradient;

    /** @throws IllegalArgumentException if the scene is not one of strokes */
    public InkTrial(TrialScene scene) {
        if (scene.kind() != TrialScene.Kind.STROKES) {
            throw new IllegalArgumentException("only strokes can be drawn in one ink, found " + scene.name());
        }
        frames = scene.frames();
        float[] widths = new float[scene.marks()];
        Arrays.fill(widths, (float) TrialScene.LINE_WIDTH_PX);
        int[] controls = IntStream.range(0, 4 * scene.marks()).toArray();
        rasterizer =
                new StrokeRasterizer(scene.size(), scene.size(), new StrokeLayout(controls.length, controls, widths));
        double[] exact = scene.points();
        points = new float[exact.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) exact[i];
        }
        coverage = new float[frames * scene.size() * scene.size()];
        coverageGradient = new float[coverage.length];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < coverageGradient.length; i++) {
            coverageGradient[i] = (float) random.nextDouble(-1, 1);
        }
        pointsGradient = new float[points.length];
    }

    @Override
    public float[] forward() {
        rasterizer.render(points, frames, coverage);
        return coverage;
    }

    @Override
    public float[] forwardAndBackward() {
        forward();
        rasterizer.backward(coverageGradient, pointsGradient);
        return pointsGradient;
    }
}
