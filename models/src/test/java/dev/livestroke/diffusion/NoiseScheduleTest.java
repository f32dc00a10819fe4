package dev.livestroke.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoiseScheduleTest {

    private static final NoiseSchedule SCHEDULE = NoiseSchedule.cosine();
    private static final float[] CLEAN = {1, -1, 0.25f};
    private static final float[] NOISE = {-0.5f, 2, 0};

    @Test
    void it_goes_from_all_signal_to_all_noise() {
        assertThat(SCHEDULE.alpha(0)).isEqualTo(1);
        assertThat(SCHEDULE.sigma(0)).isEqualTo(0);
        assertThat(SCHEDULE.alpha(1)).isCloseTo(0, within(1e-15));
        assertThat(SCHEDULE.sigma(1)).isEqualTo(1);
        assertThat(SCHEDULE.alpha(1.0 / 3)).isCloseTo(Math.sqrt(3) / 2, within(1e-15));
        assertThat(SCHEDULE.sigma(1.0 / 3)).isCloseTo(0.5, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.95, 1})
    void the_true_velocity_leads_back_to_the_clean_signal(double time) {
        float[] noised = SCHEDULE.noised(CLEAN, NOISE, time);
        float[] velocity = SCHEDULE.velocity(CLEAN, NOISE, time);
        assertThat(SCHEDULE.clean(noised, velocity, time)).containsExactly(CLEAN, within(1e-6f));
    }

    @Test
    void noising_mixes_signal_and_noise() {
        assertThat(SCHEDULE.noised(CLEAN, NOISE, 1.0 / 3))
                .containsExactly(new float[] {0.8660254f - 0.25f, -0.8660254f + 1, 0.25f * 0.8660254f}, within(1e-6f));
        assertThat(SCHEDULE.velocity(CLEAN, NOISE, 1.0 / 3))
                .containsExactly(
                        new float[] {-0.5f * 0.8660254f - 0.5f, 2 * 0.8660254f + 0.5f, -0.125f}, within(1e-6f));
    }

    @Test
    void times_outside_and_arrays_of_two_lengths_are_refused() {
        assertThatThrownBy(() -> SCHEDULE.alpha(1.01)).hasMessage("diffusion time must be in [0, 1]: 1.01");
        assertThatThrownBy(() -> SCHEDULE.sigma(Double.NaN)).hasMessage("diffusion time must be in [0, 1]: NaN");
        assertThatThrownBy(() -> SCHEDULE.noised(CLEAN, new float[2], 0.5))
                .hasMessage("expected arrays of one length, found 3 and 2");
    }

    @Test
    void guidance_goes_from_the_unconditional_estimate_through_the_conditional_one() {
        CleanEstimate estimate = new CleanEstimate(new float[] {3}, new float[] {1});
        assertThat(estimate.guided(0)).containsExactly(1);
        assertThat(estimate.guided(1)).containsExactly(3);
        assertThat(estimate.guided(10)).containsExactly(21);
    }

    @Test
    void a_noised_clip_has_a_time_strictly_between_the_ends() {
        assertThatThrownBy(() -> new NoisedClip(CLEAN, 0)).hasMessage("diffusion time must be in (0, 1): 0.0");
        assertThatThrownBy(() -> new NoisedClip(CLEAN, 1)).hasMessage("diffusion time must be in (0, 1): 1.0");
    }
}
