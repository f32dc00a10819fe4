package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RestDrawingTest {

    private static final double[] POINTS = {0, 0, 3, 0, 3, 4, -1, 2};

    @Test
    void it_keeps_copies() {
        double[] points = POINTS.clone();
        int[] segments = {0, 1, 2, 3};
        RestDrawing rest = new RestDrawing(points, segments);

        points[0] = 99;
        segments[0] = 3;
        rest.points()[1] = 99;

        assertThat(rest.points()).isEqualTo(POINTS);
        assertThat(rest.index(0, 0)).isZero();
    }

    @Test
    void it_knows_its_counts_distances_and_middle() {
        RestDrawing rest = new RestDrawing(POINTS, new int[] {0, 1, 2, 3});

        assertThat(rest.pointCount()).isEqualTo(4);
        assertThat(rest.segmentCount()).isEqualTo(1);
        assertThat(rest.distance(0, 2)).isEqualTo(5);
        assertThat(rest.center()).containsExactly(1, 2);
    }

    @Test
    void half_points_half_segments_and_no_points_are_refused() {
        assertThatThrownBy(() -> new RestDrawing(new double[3], new int[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected points [n, 2] and segments [n, 4], found 3 and 4 numbers");
        assertThatThrownBy(() -> new RestDrawing(POINTS, new int[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RestDrawing(new double[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void indices_beyond_the_points_are_refused() {
        assertThatThrownBy(() -> new RestDrawing(POINTS, new int[] {0, 1, 2, 4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segments must index the 4 points");
        assertThatThrownBy(() -> new RestDrawing(POINTS, new int[] {-1, 1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_that_are_not_finite_are_refused() {
        assertThatThrownBy(() -> new RestDrawing(new double[] {0, Double.NaN}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rest points must be finite");
    }
}
