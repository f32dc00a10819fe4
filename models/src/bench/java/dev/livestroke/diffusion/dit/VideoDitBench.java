package dev.livestroke.diffusion.dit;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.text.MiniLm;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A guided evaluation of the embedded prior: each clip with and without the prompt, in one pass. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class VideoDitBench {

    @Param({"1", "4"})
    int clips;

    private VideoDit prior;
    private ConditionedPrior conditioned;
    private List<NoisedClip> noised;

    @Setup
    public void open() {
        prior = VideoDit.embedded(new MiniLm());
        conditioned = prior.condition("a bird flapping its wings", new float[64 * 64]);
        noised = new ArrayList<>();
        for (int i = 0; i < clips; i++) {
            noised.add(new NoisedClip(new NoiseSource(i).fill(new float[16 * 64 * 64]), 0.5));
        }
    }

    @TearDown
    public void close() {
        prior.close();
    }

    @Benchmark
    public List<CleanEstimate> guidedEvaluation() {
        return conditioned.estimate(noised);
    }
}
