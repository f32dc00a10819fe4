package dev.livestroke.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BezierPathTest {

    private static final Subpath LINE = new Subpath(List.of(CubicBezier.line(new Point(0, 0), new Point(3, 0))), false);
    private static final Subpath LOOP = new Subpath(
            List.of(new CubicBezier(new Point(9, 9), new Point(5, 0), new Point(0, 5), new Point(9, 9))), true);
    private static final BezierPath PATH = new BezierPath(List.of(LINE, LOOP, LINE));

    @Test
    void points_follow_the_subpaths() {
        assertThat(PATH.points().subList(0, 4)).isEqualTo(LINE.points());
        assertThat(PATH.points().subList(4, 7)).isEqualTo(LOOP.points());
        assertThat(PATH.points().subList(7, 11)).isEqualTo(LINE.points());
        assertThat(PATH.pointCount()).isEqualTo(11);
        assertThat(PATH.segmentCount()).isEqualTo(3);
    }

    @Test
    void other_points_come_back_in_their_order() {
        List<Point> others =
                IntStream.range(0, 11).mapToObj(i -> new Point(i, 2 * i)).toList();

        assertThat(PATH.withPoints(others).points()).isEqualTo(others);
        assertThat(PATH.withPoints(others).subpaths())
                .extracting(Subpath::closed)
                .containsExactly(false, true, false);
        assertThat(PATH.withPoints(PATH.points())).isEqualTo(PATH);
    }

    @Test
    void another_number_of_points_is_refused() {
        assertThatThrownBy(() -> PATH.withPoints(LINE.points()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 11 points, found 4");
    }

    @Test
    void a_path_without_subpaths_is_refused() {
        assertThatThrownBy(() -> new BezierPath(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a path needs at least one subpath");
    }

    @Test
    void paths_match_by_subpaths_segments_and_closings_not_by_place() {
        BezierPath moved = PATH.transformed(Affine.translate(1, 2));
        Subpath openLoop = new Subpath(LOOP.segments(), false);
        Subpath twoLines = new Subpath(
                List.of(
                        LINE.segments().get(0),
                        CubicBezier.line(LINE.segments().get(0).end(), new Point(7, 7))),
                false);

        assertThat(PATH.matches(moved)).isTrue();
        assertThat(PATH.matches(new BezierPath(List.of(LINE, LOOP)))).isFalse();
        assertThat(PATH.matches(new BezierPath(List.of(LINE, openLoop, LINE)))).isFalse();
        assertThat(PATH.matches(new BezierPath(List.of(LINE, LOOP, twoLines)))).isFalse();
    }

    @Test
    void bounds_hold_all_subpaths() {
        BezierPath path = new BezierPath(List.of(
                LINE, new Subpath(List.of(CubicBezier.line(new Point(-4, 2), new Point(1, 8))), false)));

        assertThat(path.bounds()).isEqualTo(new Box(-4, 0, 3, 8));
    }

    @Test
    void the_image_is_that_of_the_points() {
        Affine map = new Affine(1, 2, 3, 4, 5, 6);

        assertThat(PATH.transformed(map).points())
                .isEqualTo(PATH.points().stream().map(map::apply).toList());
    }
}
