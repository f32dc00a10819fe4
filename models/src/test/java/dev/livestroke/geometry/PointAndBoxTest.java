package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointAndBoxTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_point_that_is_not_finite_is_refused(double coordinate) {
        assertThatThrownBy(() -> new Point(coordinate, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinates must be finite: " + coordinate + ", 0.0");
        assertThatThrownBy(() -> new Point(0, coordinate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinates must be finite: 0.0, " + coordinate);
    }

    @Test
    void minus_zero_is_zero() {
        assertThat(new Point(-0.0, -0.0)).isEqualTo(Point.ZERO);
    }

    @Test
    void towards_runs_from_one_point_to_the_other_and_on() {
        Point from = new Point(1, 2);
        Point to = new Point(3, -2);

        assertThat(from.towards(to, 0)).isEqualTo(from);
        assertThat(from.towards(to, 1)).isEqualTo(to);
        assertThat(from.towards(to, 0.5)).isEqualTo(new Point(2, 0));
        assertThat(from.towards(to, 2)).isEqualTo(new Point(5, -6));
    }

    @Test
    void distance_is_that_of_pythagoras() {
        assertThat(new Point(1, 1).distanceTo(new Point(4, -3))).isEqualTo(5);
    }

    @Test
    void a_union_holds_both_boxes_and_no_more() {
        assertThat(new Box(0, 1, 2, 3).union(new Box(-1, 2, 1, 9))).isEqualTo(new Box(-1, 1, 2, 9));
    }

    @Test
    void a_box_knows_its_size_and_middle() {
        Box box = new Box(1, 2, 4, 10);

        assertThat(box.width()).isEqualTo(3);
        assertThat(box.height()).isEqualTo(8);
        assertThat(box.center()).isEqualTo(new Point(2.5, 6));
        assertThat(box.grown(1)).isEqualTo(new Box(0, 1, 5, 11));
    }

    @Test
    void a_box_that_is_turned_over_or_not_finite_is_refused() {
        assertThatThrownBy(() -> new Box(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(0, 0, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a box needs finite sides with left <= right and top <= bottom: 0.0 0.0 NaN 1.0");
        assertThatThrownBy(() -> new Box(0, 0, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
