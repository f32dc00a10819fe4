package dev.livestroke.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoiseSource;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreDistillationTest {

    private static final ClipFormat FORMAT = new ClipFormat(2, 4, 4, 1.5, 0.62);
    private static final double TIME = 0.4;

    private final float[] target = randomClip(1);
    private final GaussianPrior prior = new GaussianPrior(FORMAT, target, 0.3);
    private final ConditionedPrior conditioned = prior.condition("anything", new float[16]);

    @Test
    void the_gradient_is_the_weighted_difference_to_the_guided_estimate() {
        float[] clip = randomClip(2);
        double guidance = 3;

        float[] gradient = new ScoreDistillation(prior, conditioned, new NoiseSource(7)).gradient(clip, TIME, guidance);

        // The same from the formulas, with the noise that seed 7 draws first.
        float[] noise = new NoiseSource(7).fill(new float[clip.length]);
        double alpha = Math.cos(Math.PI * TIME / 2);
        double sigma = Math.sin(Math.PI * TIME / 2);
        for (int i = 0; i < clip.length; i++) {
            double mean = -1 + guidance * (target[i] + 1);
            double noised = alpha * clip[i] + sigma * noise[i];
            double estimate = mean + prior.gain(TIME) * (noised - alpha * mean);
            assertThat((double) gradient[i]).isCloseTo(alpha * sigma * (clip[i] - estimate), within(1e-5));
        }
    }

    @Test
    void on_average_it_points_from_the_clip_to_what_the_prior_expects() {
        float[] clip = randomClip(3);
        ScoreDistillation distillation = new ScoreDistillation(prior, conditioned, new NoiseSource(5));
        double[] mean = new double[clip.length];
        int draws = 4000;
        for (int draw = 0; draw < draws; draw++) {
            float[] gradient = distillation.gradient(clip, TIME, 1);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += gradient[i] / (double) draws;
            }
        }
        NoiseSchedule schedule = NoiseSchedule.cosine();
        double pull = schedule.alpha(TIME) * schedule.sigma(TIME) * (1 - prior.gain(TIME) * schedule.alpha(TIME));
        for (int i = 0; i < mean.length; i++) {
            assertThat(mean[i]).isCloseTo(pull * (clip[i] - target[i]), within(0.02));
        }
    }

    @Test
    void the_same_seed_gives_the_same_gradient_and_another_seed_another() {
        float[] clip = randomClip(4);
        float[] first = new ScoreDistillation(prior, conditioned, new NoiseSource(1)).gradient(clip, TIME, 2);
        float[] again = new ScoreDistillation(prior, conditioned, new NoiseSource(1)).gradient(clip, TIME, 2);
        float[] other = new ScoreDistillation(prior, conditioned, new NoiseSource(2)).gradient(clip, TIME, 2);
        assertThat(again).containsExactly(first);
        assertThat(other).isNotEqualTo(first);
    }

    private static float[] randomClip(int seed) {
        Random random = new Random(seed);
        float[] clip = new float[FORMAT.clipPixels()];
        for (int i = 0; i < clip.length; i++) {
            clip[i] = 2 * random.nextFloat() - 1;
        }
        return clip;
    }
}
