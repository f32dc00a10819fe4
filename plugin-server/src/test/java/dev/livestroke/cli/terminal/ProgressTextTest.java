package dev.livestroke.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTextTest {

    @Test
    void a_bar_shows_stage_share_steps_and_time_left() {
        assertThat(ProgressText.bar(new Progress(Stage.DISTILLING, 75, 150, 31.4), 100))
                .isEqualTo("Finding the motion ▕████████████            ▏ 75/150  31 s left");
    }

    @Test
    void minutes_are_told_as_minutes() {
        assertThat(ProgressText.left(new Progress(Stage.DISTILLING, 1, 10, 125), ""))
                .isEqualTo("2:05 min left");
    }

    @Test
    void time_that_is_not_known_is_not_told() {
        assertThat(ProgressText.left(new Progress(Stage.LOADING, 0, 1, Double.NaN), ", "))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 30, 45, 60, 200})
    void a_bar_fits_its_terminal(int width) {
        for (int done = 0; done <= 7; done++) {
            assertThat(ProgressText.bar(new Progress(Stage.DISTILLING, done, 7, 3600), width))
                    .hasSizeLessThanOrEqualTo(width);
        }
    }

    @Test
    void a_bar_is_as_wide_at_every_step() {
        int width = ProgressText.bar(new Progress(Stage.DISTILLING, 100, 997, 3), 100)
                .length();

        for (int done = 100; done <= 997; done++) {
            assertThat(ProgressText.bar(new Progress(Stage.DISTILLING, done, 997, 3), 100))
                    .hasSize(width);
        }
    }
}
