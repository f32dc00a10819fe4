package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.tensor.Fixture;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Precision;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What GPUs compute, on the CPU: half precision stays near to float32, and large and tiny derivatives survive it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HalfPrecisionTest {

    private static final Placement HALF = new Placement(Processor.CPU, Precision.FLOAT16);

    private static VideoPrior exact;
    private static VideoPrior half;
    private static float[] clip;

    @BeforeAll
    static void open() {
        exact = LatentPriors.randomSmall(Placement.CPU, MemoryPlan.FAST);
        half = LatentPriors.randomSmall(HALF, MemoryPlan.FAST);
        clip = new NoiseSource(1).fill(new float[exact.format().clipPixels()]);
    }

    @AfterAll
    static void close() {
        exact.close();
        half.close();
    }

    @Test
    void latents_and_derivatives_are_near_to_those_of_float32() {
        try (Encoding expected = exact.encode(clip);
                Encoding found = half.encode(clip)) {
            assertThat(error(found.values(), expected.values())).isLessThan(1e-2);
            for (double scale : new double[] {1e-9, 1, 1e7}) {
                float[] cotangent = scaled(scale, expected.values().length);
                float[] pixels = expected.pullback(cotangent);
                assertThat(error(found.pullback(cotangent), pixels)).isLessThan(2e-2);
            }
        }
    }

    @Test
    void estimates_are_near_to_those_of_float32() {
        int side = exact.format().width() / 8;
        float[] noised = new NoiseSource(2).fill(new float[4 * exact.format().frames() * side * side]);
        NoisedClip judged = new NoisedClip(noised, 0.5);
        float[] expected = exact.condition("a cat jumps", clip).estimate(judged).conditional();
        float[] found = half.condition("a cat jumps", clip).estimate(judged).conditional();
        assertThat(error(found, expected)).isLessThan(2e-2);
    }

    private static float[] scaled(double scale, int count) {
        float[] values = new NoiseSource(3).fill(new float[count]);
        for (int i = 0; i < count; i++) {
            values[i] *= (float) scale;
        }
        return values;
    }

    private static double error(float[] found, float[] expected) {
        return Fixture.error(Tensor.of(found, found.length), Tensor.of(expected, expected.length));
    }
}
