package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.SimpleMotion;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ControlPointsTest {

    private static final Timing TIMING = new Timing(2, 30, Loop.FOREVER);

    private final Sketch sketch = Drawings.pinMan();
    private final ControlPoints points = new ControlPoints(MovingPart.of(sketch), 0.62);
    private final HandleField field =
            new HandleField(points.rest(), new PointGraph(points.rest()), 8, HandleSettings.DEFAULT);

    @Test
    void the_drawing_is_centred_and_fills_its_share_of_the_prior_s_canvas() {
        double unit = 52 / 0.62; // the drawing is 52 px high, from y 14 to 66
        double[] rest = points.rest().points();
        assertThat(rest[0]).isCloseTo((40 - (30 + 56) / 2.0) / unit, within(1e-9));
        assertThat(rest[1]).isCloseTo((30 - 40) / unit, within(1e-9));
    }

    @Test
    void joined_segments_share_their_joint_and_a_closed_subpath_its_start() {
        assertThat(points.segments()).containsExactly(0, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12, 7);
        assertThat(points.rest().pointCount()).isEqualTo(13);
    }

    @Test
    void a_field_at_rest_becomes_a_still_animation_without_tracks() {
        Animation animation = animation();
        assertThat(animation.affine()).isEmpty();
        assertThat(animation.local()).isEmpty();
        assertThat(animation.at(0.7)).isEqualTo(sketch);
    }

    @Test
    void the_animation_s_points_are_the_field_s_points_on_the_drawing_s_canvas() {
        field.restore(
                new Random(5).doubles(field.parameters().length, -0.2, 0.2).toArray());
        Animation animation = animation();
        double unit = 52 / 0.62;
        double[] moved = field.move().moved();
        for (int frame = 0; frame < 8; frame++) {
            List<Point> drawn = animation.at(frame * 0.25).paths().stream()
                    .map(PathLayer::path)
                    .flatMap(path -> path.points().stream())
                    .toList();
            for (int i = 0; i < drawn.size(); i++) {
                int at = (frame * drawn.size() + i) * 2;
                assertThat(drawn.get(i).x()).isCloseTo(43 + moved[at] * unit, within(1e-9));
                assertThat(drawn.get(i).y()).isCloseTo(40 + moved[at + 1] * unit, within(1e-9));
            }
        }
    }

    @Test
    void a_motion_of_the_whole_is_an_affine_track_alone() {
        field.start(SimpleMotion.SPIN);
        Animation animation = animation();
        assertThat(animation.local()).isEmpty();
        assertThat(animation.affine()).hasSize(1);
        assertThat(animation.affine().get(0).groupId()).isEqualTo("drawing");
        assertThat(animation.affine().get(0).poses().keyframes()).hasSize(9);
        assertThat(animation.affine().get(0).poses().keyframes().get(8).value().rotation())
                .isCloseTo(2 * Math.PI, within(1e-12));
    }

    @Test
    void points_should_stay_on_the_drawing_s_canvas_and_on_the_prior_s() {
        double unit = 52 / 0.62;
        Penalties.Bounds bounds = points.bounds(Framing.SAME.canvas(), false);
        assertThat(bounds.left()).isCloseTo(-0.47, within(1e-9)); // the canvas goes on to -0.513
        assertThat(bounds.right()).isCloseTo(0.47, within(1e-9));
        assertThat(bounds.top())
                .isCloseTo((1 - 40) / unit, within(1e-9)); // nearer than the prior's edge; strokes are 2 wide
        assertThat(bounds.bottom()).isCloseTo((79 - 40) / unit, within(1e-9));
    }

    @Test
    void a_drawing_that_may_leave_has_the_prior_s_canvas() {
        assertThat(points.bounds(Framing.SAME.canvas(), true))
                .isEqualTo(new Penalties.Bounds(-0.47, -0.47, 0.47, 0.47));
    }

    @Test
    void half_of_the_widest_stroke_is_spared_at_the_edge() {
        Sketch thick = Drawings.sketch(List.of(
                Drawings.stroked("left", line(10, 40, 10, 70)),
                new PathLayer(
                        "right",
                        "right",
                        1,
                        new BezierPath(List.of(line(30, 40, 30, 70))),
                        Optional.empty(),
                        Optional.of(Stroke.round(Color.BLACK, 12)))));
        // 30 px high, so a canvas unit is 48.4 px; the middle is at (20, 55), the canvas' right edge at 100, bottom at
        // 80.
        Penalties.Bounds bounds = new ControlPoints(MovingPart.of(thick), 0.62).bounds(Framing.SAME.canvas(), false);
        assertThat(bounds.left()).isCloseTo((6 - 20) * 0.62 / 30, within(1e-9));
        assertThat(bounds.bottom()).isCloseTo((74 - 55) * 0.62 / 30, within(1e-9));
    }

    @Test
    void between_keyframes_a_refined_motion_is_where_the_animation_shows_it() {
        field.restore(
                new Random(5).doubles(field.parameters().length, -0.5, 0.5).toArray());
        double[] refined = field.keyframes(1).refined(3).moved();
        int perMoment = points.rest().pointCount() * 2;
        for (int moment : new int[] {0, 1, 2, 11, 23, 24}) {
            List<Point> shown = animation().at(TIMING.durationSeconds() * moment / 24).paths().stream()
                    .flatMap(path -> path.path().points().stream())
                    .toList();
            for (int p = 0; p < shown.size(); p++) {
                int at = moment * perMoment + 2 * p;
                assertThat(points.toCanvas(refined[at], refined[at + 1]).distanceTo(shown.get(p)))
                        .isLessThan(1e-9);
            }
        }
    }

    @Test
    void a_drawing_that_fills_its_canvas_is_not_pushed_at_rest() {
        Sketch tight = Drawings.sketch(List.of(
                Drawings.stroked("wide", new Subpath(List.of(Drawings.cubic(0, 40, 30, 0, 70, 80, 100, 40)), false))));
        Penalties.Bounds bounds = new ControlPoints(MovingPart.of(tight), 0.62).bounds(Framing.SAME.canvas(), false);
        assertThat(bounds.left()).isCloseTo(-0.31, within(1e-9));
        assertThat(bounds.right()).isCloseTo(0.31, within(1e-9));
    }

    private static Subpath line(double x0, double y0, double x1, double y1) {
        return new Subpath(List.of(CubicBezier.line(new Point(x0, y0), new Point(x1, y1))), false);
    }

    private Animation animation() {
        Tracks tracks = new Tracks(points, field.keyframes(1), TIMING.durationSeconds());
        return new Animation(
                sketch, TIMING, 8, tracks.affine(MovingPart.of(sketch).groups(), field.pivot()), tracks.local());
    }
}
