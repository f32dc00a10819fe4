package dev.livestroke.cli.eval.check;

import static dev.livestroke.cli.eval.check.Moved.REST;
import static dev.livestroke.cli.eval.check.Moved.line;
import static dev.livestroke.cli.eval.check.Moved.shift;
import static dev.livestroke.cli.eval.check.Moved.sine;
import static dev.livestroke.cli.eval.check.Moved.turn;
import static dev.livestroke.cli.eval.check.Moved.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.cli.eval.check.Moved.Way;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Measures of shape and smoothness against what formulas say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTest {

    @Test
    void an_affine_motion_keeps_the_shape_of_strokes() {
        Way affine = (x, y, t) -> new double[] {x * (1 + t) + 0.3 * y * t + 2 * t, y * (1 - t / 2) - t};
        assertThat(StrokeShape.distortion(whole(affine))).isCloseTo(0, within(1e-9));
        assertThat(StrokeShape.distortion(whole(turn(0.3, 0.2, line(700))))).isCloseTo(0, within(1e-9));
    }

    @Test
    void distortion_grows_with_the_bend() {
        double little = StrokeShape.distortion(whole(bend(0.1)));
        assertThat(little).isPositive();
        assertThat(StrokeShape.distortion(whole(bend(0.2)))).isCloseTo(2 * little, within(1e-9));
    }

    /** What is left of a parabola after the best line is the same, whatever else moves. */
    private static Way bend(double size) {
        return (x, y, t) -> new double[] {x, y + size * t * x * x};
    }

    @Test
    void the_jerk_of_a_sine_is_its_rate_squared() {
        for (int waves : new int[] {1, 2, 5}) {
            double expected = Math.pow(2 * Math.sin(Math.PI * waves / 48), 2);
            assertThat(Smoothness.jerk(whole(shift(0.2, 0.1, sine(1, waves)))))
                    .isCloseTo(expected, within(0.05 * expected)); // the ends of a pass are not looked across
        }
        assertThat(Smoothness.jerk(whole(shift(0.3, 0, line(1))))).isCloseTo(0, within(1e-9));
        assertThat(Smoothness.jerk(whole(REST))).isZero();
    }

    @Test
    void the_gap_is_what_is_left_at_the_end() {
        assertThat(Smoothness.gap(whole(shift(0.3, 0.4, line(1))))).isCloseTo(0.5, within(1e-9));
        assertThat(Smoothness.gap(whole(shift(0.3, 0.4, sine(1, 2))))).isCloseTo(0, within(1e-9));
    }

    @Test
    void parts_are_found_by_layer_and_by_group() {
        Motion motion = new Moved()
                .part("a", 0, 0, 1, 1, REST)
                .part("b", 1, 0, 2, 1, shift(1, 0, line(1)))
                .motion();
        assertThat(motion.part("everything").points()).isEqualTo(50);
        assertThat(motion.part("b").centreX()[0]).isCloseTo(1.5, within(1e-9));
        assertThat(motion.without(List.of("b")).centreX()[0]).isCloseTo(0.5, within(1e-9));
        assertThatThrownBy(() -> motion.part("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found c");
    }
}
