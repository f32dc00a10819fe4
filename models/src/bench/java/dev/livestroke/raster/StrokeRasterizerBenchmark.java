package dev.livestroke.raster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the rasterizer takes for a video, forward and forward + backward, on all cores.
 *
 * <pre>{@code
 * ./mvnw -q -Pbench -pl models test-compile exec:exec -Dbench="StrokeRasterizer -prof gc"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StrokeRasterizerBenchmark {

    private static final float WIDTH_PX = 3;

    /** Frames x size of a side in px x strokes, each one segment about a third of a side long. */
    @Param({"24x256x16", "24x256x128", "16x64x16", "1x256x16"})
    public String scene;

    private int frames;
    private StrokeRasterizer rasterizer;
    private float[] points;
    private float[] coverage;
    private float[] coverageGradient;
    private float[] pointsGradient;

    /** Lays out the strokes; every frame differs a little from the one before. */
    @Setup
    public void lay() {
        String[] numbers = scene.split("x", -1);
        frames = Integer.parseInt(numbers[0]);
        int size = Integer.parseInt(numbers[1]);
        int strokes = Integer.parseInt(numbers[2]);
        rasterizer = new StrokeRasterizer(size, size, layout(strokes));
        points = points(strokes, size);
        coverage = new float[frames * size * size];
        coverageGradient = new float[coverage.length];
        var random = new SplittableRandom(1);
        for (int i = 0; i < coverageGradient.length; i++) {
            coverageGradient[i] = (float) random.nextDouble(-1, 1);
        }
        pointsGradient = new float[points.length];
    }

    /** Draws all frames. */
    @Benchmark
    public float[] forward() {
        rasterizer.render(points, frames, coverage);
        return coverage;
    }

    /** Draws all frames and differentiates them. */
    @Benchmark
    public float[] forwardAndBackward() {
        rasterizer.render(points, frames, coverage);
        rasterizer.backward(coverageGradient, pointsGradient);
        return pointsGradient;
    }

    private static StrokeLayout layout(int strokes) {
        int[] controlPoints = new int[4 * strokes];
        for (int i = 0; i < controlPoints.length; i++) {
            controlPoints[i] = i;
        }
        float[] widths = new float[strokes];
        Arrays.fill(widths, WIDTH_PX);
        return new StrokeLayout(4 * strokes, controlPoints, widths);
    }

    /** Strokes start in the left half, lead 0.31 of a side away and bend up to a sixth of a side. */
    private float[] points(int strokes, int size) {
        var random = new SplittableRandom(7);
        float[] result = new float[frames * strokes * 8];
        for (int stroke = 0; stroke < strokes; stroke++) {
            double angle = random.nextDouble(2 * Math.PI);
            double[] offsets = random.doubles(8, -size / 6.0, size / 6.0).toArray();
            double x = random.nextDouble(0.3, 0.7) * size;
            double y = random.nextDouble(0.3, 0.7) * size;
            for (int frame = 0; frame < frames; frame++) {
                for (int i = 0; i < 4; i++) {
                    double along = 0.31 * size * i / 3 + 0.01 * frame * size / 64;
                    int at = ((frame * strokes + stroke) * 4 + i) * 2;
                    boolean isEnd = i == 0 || i == 3;
                    result[at] = (float) (x + along * Math.cos(angle) + (isEnd ? 0 : offsets[2 * i]));
                    result[at + 1] = (float) (y + along * Math.sin(angle) + (isEnd ? 0 : offsets[2 * i + 1]));
                }
            }
        }
        return result;
    }
}
