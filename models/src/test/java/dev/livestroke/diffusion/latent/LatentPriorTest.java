package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.sds.ScoreDistillation;
import dev.livestroke.tensor.Placement;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** At sizes for a CPU, with random weights: the networks themselves are compared with the published ones elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LatentPriorTest {

    private static VideoPrior prior;
    private static float[] clip;

    @BeforeAll
    static void open() {
        prior = LatentPriors.randomSmall(Placement.CPU, MemoryPlan.FAST);
        clip = new NoiseSource(1).fill(new float[prior.format().clipPixels()]);
    }

    @AfterAll
    static void close() {
        prior.close();
    }

    @Test
    void low_memory_changes_no_result() {
        try (VideoPrior low = LatentPriors.randomSmall(Placement.CPU, MemoryPlan.LOW);
                Encoding kept = prior.encode(clip);
                Encoding recomputed = low.encode(clip)) {
            assertThat(recomputed.values()).containsExactly(kept.values(), within(1e-5f));
            float[] cotangent = new NoiseSource(2).fill(new float[kept.values().length]);
            float[] expected = kept.pullback(cotangent);
            assertThat(recomputed.pullback(cotangent)).containsExactly(expected, within(1e-5f * most(expected)));
        }
    }

    @Test
    void the_way_back_is_the_derivative_of_the_way_there() {
        float[] cotangent;
        float[] gradient;
        try (Encoding encoding = prior.encode(clip)) {
            cotangent = new NoiseSource(2).fill(new float[encoding.values().length]);
            gradient = encoding.pullback(cotangent);
        }
        float[] direction = new NoiseSource(3).fill(new float[clip.length]);
        double step = 2e-3;
        double difference = (loss(cotangent, direction, step) - loss(cotangent, direction, -step)) / (2 * step);
        assertThat(dot(gradient, direction)).isCloseTo(difference, within(5e-3 * Math.abs(difference)));
    }

    @Test
    void a_grey_clip_may_come_in_one_channel() {
        int picture = prior.format().width() * prior.format().height();
        float[] grey = new NoiseSource(4).fill(new float[prior.format().frames() * picture]);
        float[] thrice = new float[3 * grey.length];
        for (int i = 0; i < grey.length; i++) {
            int first = i / picture * 3 * picture + i % picture;
            thrice[first] = thrice[first + picture] = thrice[first + 2 * picture] = grey[i];
        }
        try (Encoding one = prior.encode(grey);
                Encoding three = prior.encode(thrice)) {
            assertThat(one.values()).containsExactly(three.values(), within(1e-4f));
            float[] cotangent = new NoiseSource(2).fill(new float[one.values().length]);
            float[] byThree = three.pullback(cotangent);
            float[] expected = new float[grey.length];
            for (int i = 0; i < grey.length; i++) {
                int first = i / picture * 3 * picture + i % picture;
                expected[i] = byThree[first] + byThree[first + picture] + byThree[first + 2 * picture];
            }
            assertThat(one.pullback(cotangent)).containsExactly(expected, within(1e-4f * most(expected)));
        }
    }

    @Test
    void the_smallest_derivatives_come_back_as_the_largest_do() {
        try (Encoding encoding = prior.encode(clip)) {
            float[] cotangent = new NoiseSource(2).fill(new float[encoding.values().length]);
            float[] expected = encoding.pullback(cotangent);
            float[] tiny = cotangent.clone();
            for (int i = 0; i < tiny.length; i++) {
                tiny[i] *= 0x1p-40f;
            }
            float[] found = encoding.pullback(tiny);
            for (int i = 0; i < found.length; i++) {
                found[i] *= 0x1p40f;
            }
            assertThat(found).containsExactly(expected);
            assertThat(most(encoding.pullback(new float[cotangent.length]))).isZero();
        }
    }

    @Test
    void clean_estimates_are_what_is_left_without_the_noise_found() {
        ConditionedPrior conditioned = prior.condition("a bird flaps its wings", new float[0]);
        float[] noised;
        try (Encoding encoding = prior.encode(clip)) {
            noised = prior.schedule().noised(encoding.values(), new float[encoding.values().length], 0.3);
        }
        CleanEstimate estimate = conditioned.estimate(new NoisedClip(noised, 0.3));
        assertThat(estimate.conditional()).isNotEqualTo(estimate.unconditional());
        ConditionedPrior nothing = prior.condition("", new float[0]);
        CleanEstimate same = nothing.estimate(new NoisedClip(noised, 0.3));
        assertThat(same.conditional()).containsExactly(same.unconditional(), within(1e-4f));
        assertThat(same.unconditional()).containsExactly(estimate.unconditional(), within(1e-4f));
        assertThat(conditioned.estimate(new NoisedClip(noised, 0.3)).conditional())
                .containsExactly(estimate.conditional());
    }

    @Test
    void distillation_by_it_is_reproducible_and_looks_otherwise_at_each_step() {
        ConditionedPrior conditioned = prior.condition("a bird flaps its wings", new float[0]);
        float[] first = gradient(conditioned, 7);
        assertThat(gradient(conditioned, 7)).containsExactly(first);
        assertThat(gradient(conditioned, 8)).isNotEqualTo(first);
        assertThat(most(first)).isPositive().isFinite();
    }

    @Test
    void noise_is_drawn_between_the_timesteps_of_the_paper() {
        assertThat(prior.noiseRange()).hasValueSatisfying(range -> {
            assertThat(ScaledLinearSchedule.PUBLISHED.timestep(range.low())).isEqualTo(50);
            assertThat(ScaledLinearSchedule.PUBLISHED.timestep(Math.nextDown(range.high())))
                    .isEqualTo(949);
        });
    }

    private static float[] gradient(ConditionedPrior conditioned, long seed) {
        return new ScoreDistillation(prior, conditioned, new NoiseSource(seed)).gradient(clip, 0.4, 30);
    }

    private static double loss(float[] cotangent, float[] direction, double step) {
        float[] moved = clip.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        try (Encoding encoding = prior.encode(moved)) {
            return dot(encoding.values(), cotangent);
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static float most(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return Math.max(-sorted[0], sorted[sorted.length - 1]);
    }
}
