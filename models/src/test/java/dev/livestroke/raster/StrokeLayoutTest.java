package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrokeLayoutTest {

    @Test
    void knows_its_segments() {
        var layout = new StrokeLayout(7, new int[] {0, 1, 2, 3, 3, 4, 5, 6}, new float[] {2, 0.5f});
        assertThat(layout.pointCount()).isEqualTo(7);
        assertThat(layout.segmentCount()).isEqualTo(2);
        assertThat(layout.controlPoint(1, 0)).isEqualTo(3);
        assertThat(layout.width(1)).isEqualTo(0.5f);
    }

    @Test
    void keeps_nothing_of_the_arrays_it_was_made_from() {
        int[] controlPoints = {0, 1, 2, 3};
        float[] widths = {2};
        var layout = new StrokeLayout(4, controlPoints, widths);
        controlPoints[0] = 9;
        widths[0] = 9;
        assertThat(layout.controlPoint(0, 0)).isEqualTo(0);
        assertThat(layout.width(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void refuses_an_index_without_a_point(int index) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrokeLayout(4, new int[] {0, 1, index, 3}, new float[] {1}))
                .withMessage("segment 0, control point 2: expected an index in 0..3, found " + index);
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -1, Float.NaN, Float.POSITIVE_INFINITY})
    void refuses_a_width_that_is_not_positive_and_finite(float width) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrokeLayout(4, new int[] {0, 1, 2, 3, 3, 2, 1, 0}, new float[] {1, width}))
                .withMessage("segment 1: width must be positive and finite, in px: " + width);
    }

    @Test
    void refuses_widths_that_do_not_fit_the_segments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrokeLayout(4, new int[] {0, 1, 2, 3}, new float[] {1, 1}))
                .withMessage("expected 4 control points for each of 2 widths, found 4");
    }

    @Test
    void refuses_to_have_no_points() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrokeLayout(0, new int[0], new float[0]))
                .withMessage("expected at least 1 control point, found 0");
    }
}
