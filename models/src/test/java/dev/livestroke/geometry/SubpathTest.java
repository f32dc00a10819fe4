package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubpathTest {

    private static final Point A = new Point(0, 0);
    private static final Point B = new Point(3, 0);
    private static final Point C = new Point(3, 3);

    private static final Subpath OPEN = new Subpath(List.of(CubicBezier.line(A, B), CubicBezier.line(B, C)), false);
    private static final Subpath CLOSED =
            new Subpath(List.of(CubicBezier.line(A, B), CubicBezier.line(B, C), CubicBezier.line(C, A)), true);
    private static final Subpath LOOP =
            new Subpath(List.of(new CubicBezier(A, new Point(5, 0), new Point(0, 5), A)), true);

    @Test
    void an_open_subpath_has_its_joints_once() {
        assertThat(OPEN.points())
                .containsExactly(A, new Point(1, 0), new Point(2, 0), B, new Point(3, 1), new Point(3, 2), C);
        assertThat(OPEN.pointCount()).isEqualTo(7);
    }

    @Test
    void a_closed_subpath_has_its_start_once() {
        assertThat(CLOSED.points()).startsWith(A).doesNotHaveDuplicates().hasSize(9);
        assertThat(CLOSED.pointCount()).isEqualTo(9);
    }

    @Test
    void a_loop_of_one_segment_has_three_points() {
        assertThat(LOOP.points()).containsExactly(A, new Point(5, 0), new Point(0, 5));
        assertThat(LOOP.pointCount()).isEqualTo(3);
    }

    @Test
    void its_own_points_give_the_same_subpath() {
        for (Subpath subpath : List.of(OPEN, CLOSED, LOOP)) {
            assertThat(subpath.withPoints(subpath.points())).isEqualTo(subpath);
        }
    }

    @Test
    void other_points_come_back_in_their_order() {
        for (Subpath subpath : List.of(OPEN, CLOSED, LOOP)) {
            List<Point> others = IntStream.range(0, subpath.pointCount())
                    .mapToObj(i -> new Point(i, -i))
                    .toList();

            Subpath moved = subpath.withPoints(others);

            assertThat(moved.points()).isEqualTo(others);
            assertThat(moved.closed()).isEqualTo(subpath.closed());
            assertThat(moved.segments()).hasSameSizeAs(subpath.segments());
        }
    }

    @Test
    void another_number_of_points_is_refused() {
        assertThatThrownBy(() -> OPEN.withPoints(CLOSED.points()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 7 points, found 9");
    }

    @Test
    void a_torn_joint_is_refused() {
        assertThatThrownBy(() -> new Subpath(List.of(CubicBezier.line(A, B), CubicBezier.line(C, A)), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("segment 1 must start at Point[x=3.0, y=0.0], where the one before ends,"
                        + " was Point[x=3.0, y=3.0]");
    }

    @Test
    void a_closed_subpath_that_does_not_close_is_refused() {
        assertThatThrownBy(() -> new Subpath(OPEN.segments(), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a closed subpath must end at its start Point[x=0.0, y=0.0], was Point[x=3.0, y=3.0]");
    }

    @Test
    void a_subpath_without_segments_is_refused() {
        assertThatThrownBy(() -> new Subpath(List.of(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a subpath needs at least one segment");
    }

    @Test
    void segments_that_meet_at_minus_zero_are_joined() {
        CubicBezier back = CubicBezier.line(B, new Point(-0.0, -0.0));

        assertThat(new Subpath(List.of(CubicBezier.line(A, B), back), true).pointCount())
                .isEqualTo(6);
    }

    @Test
    void the_image_keeps_its_joints() {
        Affine map = Affine.rotate(0.3).compose(Affine.translate(0.1, 0.7));

        assertThat(CLOSED.transformed(map).points())
                .isEqualTo(CLOSED.points().stream().map(map::apply).toList());
    }

    @Test
    void bounds_hold_all_segments() {
        assertThat(OPEN.bounds()).isEqualTo(new Box(0, 0, 3, 3));
    }

    @Test
    void samples_are_the_ends_of_each_segment_and_equal_steps_between_them() {
        CubicBezier there = new CubicBezier(new Point(0, 0), new Point(1, 0), new Point(2, 0), new Point(3, 0));
        CubicBezier back = new CubicBezier(new Point(3, 0), new Point(3, 1), new Point(3, 2), new Point(3, 3));
        assertThat(new Subpath(List.of(there, back), false).samples(3))
                .usingElementComparator((a, b) -> a.distanceTo(b) < 1e-12 ? 0 : 1)
                .containsExactly(
                        new Point(0, 0),
                        new Point(1, 0),
                        new Point(2, 0),
                        new Point(3, 0),
                        new Point(3, 0),
                        new Point(3, 1),
                        new Point(3, 2),
                        new Point(3, 3));
    }
}
