package dev.livestroke.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundingTest {

    @Test
    void numbers_are_as_short_as_they_can_be() {
        Rounding two = new Rounding(2);

        assertThat(two.format(12)).isEqualTo("12");
        assertThat(two.format(0.504)).isEqualTo("0.5");
        assertThat(two.format(-3.25)).isEqualTo("-3.25");
        assertThat(two.format(-0.004)).isEqualTo("0");
        assertThat(two.format(1e7)).isEqualTo("10000000");
        assertThat(new Rounding(6).format(1.2e-5)).isEqualTo("0.000012");
    }

    @Test
    void there_is_no_negative_zero() {
        assertThat(Double.compare(new Rounding(2).round(-0.001), 0.0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 24, 256, 1000, 20_000})
    void rounding_moves_no_point_of_the_canvas_by_more_than_a_hundredth_of_a_px(double side) {
        Sketch sketch = new Sketch(side, side, new GroupLayer("root", "", 1, List.of()));
        double diagonal = Math.hypot(side, side);
        double allowed = Math.min(0.01, diagonal / 20_000);

        Precision precision = Precision.of(sketch);

        assertThat(worstError(precision.length())).isLessThanOrEqualTo(allowed);
        assertThat(Math.toRadians(worstError(precision.degrees())) * diagonal).isLessThanOrEqualTo(allowed * 1.0001);
        assertThat(worstError(precision.factor()) * diagonal).isLessThanOrEqualTo(allowed);
        assertThat(worstError(precision.percent()) / 100 * diagonal).isLessThanOrEqualTo(allowed);
        assertThat(precision.length().decimals()).as("no decimals are wasted").isLessThanOrEqualTo(side < 100 ? 5 : 2);
    }

    @Test
    void a_count_of_decimals_outside_0_to_12_is_refused() {
        assertThatThrownBy(() -> new Rounding(13))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be 0 to 12: 13");
    }

    private static double worstError(Rounding rounding) {
        double step = Math.pow(10, -rounding.decimals());
        assertThat(rounding.round(0.49 * step)).isCloseTo(0, within(1e-12));
        return step / 2;
    }
}
