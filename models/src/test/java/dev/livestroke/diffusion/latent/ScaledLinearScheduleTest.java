package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.Fixture;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the published scheduler; see the README beside the vectors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaledLinearScheduleTest {

    private static final ScaledLinearSchedule SCHEDULE = ScaledLinearSchedule.PUBLISHED;
    private static final Weights PUBLISHED =
            new Fixture(ScaledLinearScheduleTest.class, "schedule_scaled_linear").results();

    @Test
    void its_signal_is_the_published_one_at_every_timestep() {
        float[] signal = PUBLISHED.read("alphas_cumprod").values();
        assertThat(signal).hasSize(1000);
        for (int timestep = 0; timestep < signal.length; timestep++) {
            double alpha = SCHEDULE.alpha((timestep + 0.5) / 1000);
            assertThat(alpha * alpha).isCloseTo(signal[timestep], within(2e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 500, 949})
    void noised_latents_are_the_published_ones(int timestep) {
        float[] clean = Fixture.input("latent", 1, 4, 2, 4, 4).values();
        float[] noise = Fixture.input("noise", 1, 4, 2, 4, 4).values();
        assertThat(SCHEDULE.noised(clean, noise, (timestep + 0.5) / 1000))
                .containsExactly(PUBLISHED.read("noisy_" + timestep).values(), within(1e-5f));
    }

    @Test
    void times_become_timesteps() {
        assertThat(SCHEDULE.timestep(0)).isZero();
        assertThat(SCHEDULE.timestep(0.05)).isEqualTo(50);
        assertThat(SCHEDULE.timestep(Math.nextDown(0.95))).isEqualTo(949);
        assertThat(SCHEDULE.timestep(1)).isEqualTo(999);
    }

    @Test
    void another_kind_of_schedule_is_refused() {
        assertThatThrownBy(() -> read("{\"beta_schedule\": \"linear\"}"))
                .isInstanceOf(WeightsException.class)
                .hasMessage("scheduler_config.json: beta_schedule: expected \"scaled_linear\", found \"linear\"");
        assertThatThrownBy(() -> read("{\"num_train_timesteps\": 1}"))
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith("scheduler_config.json: expected timesteps and rising variances");
    }

    private static ScaledLinearSchedule read(String json) {
        return ScaledLinearSchedule.read(ConfigFile.read("scheduler_config.json", new StringReader(json)));
    }
}
