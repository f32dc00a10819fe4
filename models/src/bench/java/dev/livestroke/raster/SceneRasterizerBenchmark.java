package dev.livestroke.raster;

import dev.livestroke.raster.trial.SceneTrial;
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
 * How long whole scenes in colour take, forward and forward + backward, on all cores, and what they allocate.
 *
 * <pre>{@code
 * ./mvnw -q -Pbench -pl models test-compile exec:exec -Dbench="SceneRasterizer -prof gc"
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SceneRasterizerBenchmark {

    /** Frames x size of a side in px x marks, what these are, and how many of them rest. */
    @Param({
        "24x256x16 STROKES",
        "24x256x128 STROKES",
        "16x64x16 STROKES",
        "24x256x30 SHAPES",
        "24x256x30 SHAPES 20",
        "8x256x8 STROKES",
        "8x256x32 STROKES",
        "8x256x512 STROKES",
        "4x1024x16 STROKES"
    })
    public String scene;

    private SceneTrial run;

    /** Lays out the scene. */
    @Setup
    public void layOut() {
        String[] parts = scene.split("[x ]", -1);
        run = new SceneTrial(new TrialScene(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                TrialScene.Kind.valueOf(parts[3]),
                parts.length > 4 ? Integer.parseInt(parts[4]) : 0));
    }

    /** Draws all frames. */
    @Benchmark
    public float[] forward() {
        return run.forward();
    }

    /** Draws all frames and differentiates them. */
    @Benchmark
    public double[] forwardAndBackward() {
        return run.forwardAndBackward();
    }
}
