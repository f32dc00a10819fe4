package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.motion.AffineParts;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown of a motion: a pin man from (32.5, 14) to (56, 66) on a canvas of 100 by 80, his strokes 2 wide. */
class PartTest {

    private static final ClipFormat FORMAT = new ClipFormat(16, 64, 64, 2, 0.62);
    private static final double UNIT = 52 / 0.62;
    private static final double SECONDS = 2;

    @ParameterizedTest
    @EnumSource
    void every_simple_motion_stays_on_the_canvas_with_half_a_stroke_to_spare(SimpleMotion motion) {
        Animation animation = shown(Drawings.pinMan(), motion, Direction.DEFAULT);
        for (Point point : points(animation)) {
            assertThat(point.x()).isBetween(1 - 1e-6, 99 + 1e-6);
            assertThat(point.y()).isBetween(1 - 1e-6, 79 + 1e-6);
        }
    }

    @Test
    void a_way_ends_at_the_edge_or_where_it_would_have_ended_before_it() {
        assertThat(way(SimpleMotion.DOWN).y()).isCloseTo(79 - 66, within(1e-6));
        assertThat(way(SimpleMotion.UP).y()).isCloseTo(1 - 14, within(1e-6));
        assertThat(way(SimpleMotion.LEFT).x())
                .isCloseTo(1 - 32.5, within(1e-6)); // his head bulges from 40 by 3/4 of 10
        assertThat(way(SimpleMotion.RIGHT).x()).isCloseTo(0.45 * UNIT, within(1e-6));
    }

    @Test
    void what_grows_ends_as_large_as_its_canvas_lets_it() {
        try (Scene scene = scene(Drawings.pinMan(), Direction.DEFAULT)) {
            Part part = scene.parts().get(0);
            part.begin(SimpleMotion.GROW);
            List<AffineParts> free = part.field().keyframes(1).affine();
            List<AffineParts> seen = part.keyframes().affine();
            int last = seen.size() - 1;
            assertThat(free.get(last).scaleX()).isGreaterThan(2);
            assertThat(seen.get(last).scaleX()).isCloseTo(40.0 / 27, within(1e-6)); // 26 and half a stroke, each way
            assertThat(seen.get(last / 2).scaleX()).isStrictlyBetween(1.0, 40.0 / 27);

            part.begin(SimpleMotion.SHRINK);
            assertThat(part.keyframes().affine())
                    .isEqualTo(part.field().keyframes(1).affine());
        }
    }

    @Test
    void a_drawing_that_fills_its_canvas_may_go_a_little_beyond_it() {
        Sketch tight = Drawings.sketch(List.of(Drawings.filledBox("box", 0, 0, 100, 80)));
        List<Point> points = points(shown(tight, SimpleMotion.RIGHT, Direction.DEFAULT));
        assertThat(most(points, Point::x)).isCloseTo(115, within(1e-6));
    }

    @Test
    void a_drawing_that_nearly_fills_its_canvas_stays_on_it_where_most_of_the_motion_has_room() {
        Sketch wide = Drawings.sketch(List.of(Drawings.filledBox("box", 5, 5, 95, 75)));
        List<Point> points = points(shown(wide, SimpleMotion.SWAY, Direction.DEFAULT));
        assertThat(most(points, Point::x)).isCloseTo(100, within(1e-6));
        assertThat(-most(points, point -> -point.x())).isCloseTo(0, within(1e-6));
    }

    @Test
    void what_spins_keeps_its_turns_though_its_corners_leave_the_canvas() {
        Sketch tight = Drawings.sketch(List.of(Drawings.filledBox("box", 10, 0, 90, 80)));
        for (SimpleMotion spin : List.of(SimpleMotion.SPIN, SimpleMotion.SPIN_BACK_TWICE)) {
            try (Scene scene = scene(tight, Direction.DEFAULT)) {
                Part part = scene.parts().get(0);
                part.begin(spin);
                assertThat(part.keyframes().affine())
                        .isEqualTo(part.field().keyframes(1).affine());
            }
        }
    }

    @Test
    void a_stronger_motion_stays_on_the_canvas_too() {
        Direction strong = Direction.DEFAULT.withStrength(2);
        List<Point> points = points(shown(Drawings.pinMan(), SimpleMotion.RIGHT, strong));
        assertThat(most(points, Point::x)).isCloseTo(99, within(1e-6));
    }

    @Test
    void a_pose_is_met_although_less_of_the_way_is_shown() {
        List<Point> rest = Drawings.pinMan().paths().get(0).path().points();
        List<Point> lifted =
                rest.stream().map(p -> new Point(p.x() + 2, p.y() - 5)).toList();
        Direction posed = Direction.DEFAULT.withPoses(List.of(new KeyPose.OfLayer(1, "body", lifted)));
        Animation animation = shown(Drawings.pinMan(), SimpleMotion.DOWN, posed);
        List<Point> met = animation.at(1).paths().get(0).path().points();
        for (int i = 0; i < met.size(); i++) {
            assertThat(met.get(i).distanceTo(lifted.get(i))).isLessThan(1e-6);
        }
        assertThat(most(points(animation), Point::y)).isLessThan(79 + 1e-6);
    }

    @Test
    void handles_that_reach_beyond_the_canvas_move_all_of_it_less() {
        try (Scene scene = scene(Drawings.pinMan(), Direction.DEFAULT)) {
            Part part = scene.parts().get(0);
            int[] draws = {0}; // of each handle 14 for its angle, for x and for y: seven sines, then seven cosines
            part.handles().orElseThrow().stir(() -> draws[0]++ % 42 == 35 ? -1 : 0, 0.75); // all down at half time
            List<Point> free = points(part.field().keyframes(1).moved());
            List<Point> seen = points(scene.animation());
            assertThat(most(free, Point::y)).isGreaterThan(79.5);
            assertThat(most(seen, Point::y)).isBetween(77.0, 79 + 1e-6);
        }
    }

    private static Point way(SimpleMotion motion) {
        Sketch drawing = Drawings.pinMan();
        Point from = drawing.paths().get(0).path().points().get(0);
        Point to = shown(drawing, motion, Direction.DEFAULT)
                .at(SECONDS)
                .paths()
                .get(0)
                .path()
                .points()
                .get(0);
        return new Point(to.x() - from.x(), to.y() - from.y());
    }

    private static Animation shown(Sketch drawing, SimpleMotion motion, Direction direction) {
        try (Scene scene = scene(drawing, direction)) {
            scene.parts().get(0).begin(motion);
            return scene.animation();
        }
    }

    private static Scene scene(Sketch drawing, Direction direction) {
        AnimationRequest request = new AnimationRequest(
                drawing,
                "a man moving",
                new Timing(SECONDS, 30, Loop.FOREVER),
                Distillation.DEFAULT,
                1,
                direction,
                Optional.empty());
        return new Scene(request, new GaussianPrior(FORMAT, new float[FORMAT.clipPixels()], 1e-4).ofPixels());
    }

    /** Returns the corners of the bounds of all curves at 97 moments of a pass. */
    private static List<Point> points(Animation animation) {
        return IntStream.rangeClosed(0, 96)
                .mapToObj(k -> animation.at(SECONDS * k / 96))
                .flatMap(sketch -> sketch.paths().stream())
                .map(path -> path.path().bounds())
                .flatMap(box -> Stream.of(new Point(box.left(), box.top()), new Point(box.right(), box.bottom())))
                .toList();
    }

    /** Returns points in canvas units as px. */
    private static List<Point> points(double[] units) {
        return IntStream.range(0, units.length / 2)
                .mapToObj(i -> new Point(43 + UNIT * units[2 * i], 40 + UNIT * units[2 * i + 1]))
                .toList();
    }

    private static double most(List<Point> points, ToDoubleFunction<Point> coordinate) {
        return points.stream().mapToDouble(coordinate).max().orElseThrow();
    }
}
