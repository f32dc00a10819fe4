package dev.livestroke.raster;

import dev.livestroke.raster.trial.InkTrial;
import dev.livestroke.raster.trial.TrialScene;
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

    /** Frames x size of a side in px x strokes, each one segment about a third of a side long. */
    @Param({"24x256x16", "24x256x128", "16x64x16", "1x256x16"})
    public String scene;

    private InkTrial trial;

    /** Lays out the strokes; every frame differs a little from the one before. */
    @Setup
    public void layOut() {
        String[] numbers = scene.split("x", -1);
        trial = new InkTrial(new TrialScene(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                TrialScene.Kind.STROKES));
    }

    /** Draws all frames. */
    @Benchmark
    public float[] forward() {
        return trial.forward();
    }

    /** Draws all frames and differentiates them. */
    @Benchmark
    public float[] forwardAndBackward() {
        return trial.forwardAndBackward();
    }
}
