package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EasingTest {

    /** The curve is at (x(s), y(s)) by definition, so progress at time x(s) must be y(s). */
    @ParameterizedTest
    @CsvSource({
        "0.25, 0.1, 0.25, 1",
        "0.42, 0, 0.58, 1",
        "0.33, 0.8, 0.67, 0.1",
        "0, 1, 1, 0",
        "1, 0, 0, 1",
        "0, 0, 0, 0"
    })
    void progress_is_that_of_the_bezier_curve(double x1, double y1, double x2, double y2) {
        Easing easing = new Easing(x1, y1, x2, y2);

        for (double s = 0.03; s < 1; s += 0.047) {
            assertThat(easing.at(bernstein(x1, x2, s))).isCloseTo(bernstein(y1, y2, s), within(2e-3));
        }
    }

    @Test
    void css_ease_is_at_its_known_places() {
        Easing ease = new Easing(0.25, 0.1, 0.25, 1);

        assertThat(ease.at(0.25)).isCloseTo(0.4085, within(1e-4));
        assertThat(ease.at(0.5)).isCloseTo(0.8024, within(1e-4));
        assertThat(ease.at(0.75)).isCloseTo(0.9605, within(1e-4));
    }

    @Test
    void it_starts_at_0_and_ends_at_1_and_linear_is_even() {
        assertThat(new Easing(0.4, 1, 0.2, 0).at(0)).isZero();
        assertThat(new Easing(0.4, 1, 0.2, 0).at(1)).isEqualTo(1);
        assertThat(Easing.LINEAR.at(0.3)).isEqualTo(0.3);
    }

    @Test
    void a_handle_outside_the_unit_square_is_refused() {
        assertThatThrownBy(() -> new Easing(0.3, 1.2, 0.6, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an easing's handles must be within 0 to 1: 1.2");
    }

    private static double bernstein(double first, double second, double s) {
        double rest = 1 - s;
        return 3 * rest * rest * s * first + 3 * rest * s * s * second + s * s * s;
    }
}
