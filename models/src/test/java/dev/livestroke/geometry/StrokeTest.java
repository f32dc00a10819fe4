package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeTest {

    @Test
    void scaling_changes_lengths_alone() {
        Stroke stroke = new Stroke(Color.BLACK, 0.5, 2, LineCap.SQUARE, LineJoin.MITER, 4, List.of(1.0, 0.0, 3.0), -1);

        assertThat(stroke.scaled(2))
                .isEqualTo(
                        new Stroke(Color.BLACK, 0.5, 4, LineCap.SQUARE, LineJoin.MITER, 4, List.of(2.0, 0.0, 6.0), -2));
    }

    @Test
    void another_paint_changes_the_paint_alone() {
        Stroke stroke = new Stroke(Color.BLACK, 0.5, 2, LineCap.BUTT, LineJoin.BEVEL, 3, List.of(1.0), 7);
        Color red = new Color(255, 0, 0);

        assertThat(stroke.withPaint(red).paint()).isEqualTo(red);
        assertThat(stroke.withPaint(red).withPaint(Color.BLACK)).isEqualTo(stroke);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void a_width_that_is_not_positive_is_refused(double width) {
        assertThatThrownBy(() -> Stroke.round(Color.BLACK, width))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stroke width must be positive and finite: " + width);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_dash_below_0_is_refused(double dash) {
        assertThatThrownBy(() -> dashed(List.of(1.0, dash), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dashes must be at least 0 and finite: [1.0, " + dash + "]");
    }

    @Test
    void dashes_that_are_all_0_are_refused() {
        assertThatThrownBy(() -> dashed(List.of(0.0, 0.0), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dashes must not all be 0: leave them out for a solid line");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void an_offset_that_is_not_finite_is_refused(double offset) {
        assertThatThrownBy(() -> dashed(List.of(1.0), offset)).hasMessage("dash offset must be finite: " + offset);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, Double.NaN, Double.POSITIVE_INFINITY})
    void a_miter_limit_below_1_is_refused(double limit) {
        assertThatThrownBy(() -> new Stroke(Color.BLACK, 1, 1, LineCap.BUTT, LineJoin.MITER, limit, List.of(), 0))
                .hasMessage("miter limit must be at least 1: " + limit);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void an_opacity_outside_0_to_1_is_refused(double opacity) {
        assertThatThrownBy(() -> new Stroke(Color.BLACK, opacity, 1, LineCap.BUTT, LineJoin.MITER, 4, List.of(), 0))
                .hasMessage("stroke opacity must be 0 to 1: " + opacity);
    }

    private static Stroke dashed(List<Double> dashes, double offset) {
        return new Stroke(Color.BLACK, 1, 1, LineCap.BUTT, LineJoin.MITER, 4, dashes, offset);
    }
}
