package dev.livestroke.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.sds.GaussianPrior;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Against a prior of normal clips, for which the way from noise to clip is known in closed form. */
class ClipSamplerTest {

    private static final ClipFormat FORMAT = new ClipFormat(2, 3, 4, 2, 0.62);
    private static final double VARIANCE = 0.09;

    private final float[] target = target();
    private final GaussianPrior prior = new GaussianPrior(FORMAT, target, VARIANCE);
    private final ConditionedPrior conditioned = prior.condition("", new float[FORMAT.picturePixels()]);
    private final float[] noise = new NoiseSource(7).fill(new float[FORMAT.clipPixels()]);

    @Test
    void many_steps_end_where_the_probability_flow_ends() {
        float[] clip = sampler(1000).sample(conditioned, start(), () -> {}).clip();
        double alpha = prior.schedule().alpha(ClipSampler.NOISE_TIME);
        double sigma = prior.schedule().sigma(ClipSampler.NOISE_TIME);
        double deviation = Math.sqrt(alpha * alpha * VARIANCE + sigma * sigma);
        for (int i = 0; i < clip.length; i++) {
            double expected = target[i] + Math.sqrt(VARIANCE) * (noise[i] - alpha * target[i]) / deviation;
            assertThat((double) clip[i]).isCloseTo(expected, within(0.01));
        }
    }

    @Test
    void few_steps_end_near_it() {
        float[] few = sampler(8).sample(conditioned, start(), () -> {}).clip();
        float[] many = sampler(1000).sample(conditioned, start(), () -> {}).clip();
        for (int i = 0; i < few.length; i++) {
            assertThat((double) few[i]).isCloseTo(many[i], within(0.3));
        }
    }

    @Test
    void the_first_estimate_is_that_of_noise_alone() {
        ClipSampler.Sample sample = sampler(3).sample(conditioned, start(), () -> {});
        float[] estimate = conditioned.guided(new NoisedClip(noise, ClipSampler.NOISE_TIME), 1);
        assertThat(sample.first()).containsExactly(estimate);
        assertThat(sampler(1).sample(conditioned, start(), () -> {}).clip()).containsExactly(estimate);
    }

    @Test
    void from_a_clip_that_is_noised_a_little_not_much_is_lost() {
        float[] clip = sampler(400).sample(conditioned, start(), () -> {}).clip();
        NoisedClip noised = new NoisedClip(prior.schedule().noised(clip, noise, 0.02), 0.02);
        float[] again = sampler(8).sample(conditioned, noised, () -> {}).clip();
        for (int i = 0; i < clip.length; i++) {
            assertThat((double) again[i]).isCloseTo(clip[i], within(0.1));
        }
    }

    @Test
    void the_prior_is_asked_once_a_step_and_the_noise_stays_as_it_was() {
        AtomicInteger asked = new AtomicInteger();
        float[] before = noise.clone();
        sampler(5).sample(conditioned, start(), asked::incrementAndGet);
        assertThat(asked).hasValue(sampler(5).steps());
        assertThat(noise).containsExactly(before);
    }

    @Test
    void a_clip_takes_at_least_one_step() {
        assertThatIllegalArgumentException().isThrownBy(() -> sampler(0)).withMessageContaining("at least one step: 0");
    }

    private NoisedClip start() {
        return new NoisedClip(noise, ClipSampler.NOISE_TIME);
    }

    private ClipSampler sampler(int steps) {
        return new ClipSampler(prior.schedule(), steps, 1);
    }

    private static float[] target() {
        float[] target = new float[FORMAT.clipPixels()];
        for (int i = 0; i < target.length; i++) {
            target[i] = i % 5 == 0 ? 0.9f : -0.8f;
        }
        return target;
    }
}
