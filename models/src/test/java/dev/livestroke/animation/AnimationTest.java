package dev.livestroke.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnimationTest {

    private static final Timing TIMING = new Timing(1, 24, Loop.FOREVER);
    private static final LinearGradient GRADIENT = new LinearGradient(
            Point.ZERO,
            new Point(1, 0),
            List.of(new GradientStop(0, Color.BLACK, 1)),
            GradientSpread.PAD,
            Affine.translate(1, 2));
    private static final PathLayer FREE = layer("free", new Point(1, 1), new Point(4, 1));
    private static final PathLayer HELD = layer("held", new Point(2, 3), new Point(5, 9));
    private static final GroupLayer INNER = group("inner", HELD);
    private static final Sketch SKETCH = new Sketch(10, 10, group("root", FREE, INNER));

    @Test
    void a_still_animation_shows_the_drawing_at_any_time() {
        Animation still = Animation.still(SKETCH, TIMING);

        assertThat(still.at(0)).isEqualTo(SKETCH);
        assertThat(still.at(0.4)).isEqualTo(SKETCH);
    }

    @Test
    void a_layer_without_a_track_rests() {
        Animation animation = animation(List.of(track("inner", turn(1))), List.of());

        assertThat(animation.at(0.5).paths().get(0)).isEqualTo(FREE);
        assertThat(animation.at(0.5).paths().get(1)).isNotEqualTo(HELD);
    }

    @Test
    void the_motion_of_a_group_is_inside_that_of_the_groups_around_it() {
        AffinePose outer = new AffinePose(1, 2, 0.3, 2, 2, 0.1);
        AffinePose inner = new AffinePose(-1, 1, -0.8, 1.5, 0.5, 0);
        Animation animation = animation(List.of(track("inner", inner), track("root", outer)), List.of());
        AffineTransform expected = java2d(outer);
        expected.concatenate(java2d(inner));

        Sketch end = animation.at(1);

        assertMoved(end.paths().get(0), FREE, java2d(outer));
        assertMoved(end.paths().get(1), HELD, expected);
    }

    @Test
    void local_motion_comes_before_the_group_s() {
        AffinePose pose = new AffinePose(1, 2, 0.3, 2, 2, 0.1);
        BezierPath shape =
                HELD.path().withPoints(List.of(new Point(0, 0), new Point(1, 5), new Point(2, -5), new Point(3, 3)));
        Animation animation = animation(List.of(track("inner", pose)), List.of(track(HELD, shape)));

        assertMoved(animation.at(1).paths().get(1), HELD.withPath(shape), java2d(pose));
        assertThat(animation.at(0)).isEqualTo(SKETCH);
    }

    @Test
    void a_shape_halfway_is_halfway_between_two_keyframes() {
        BezierPath shape = HELD.path().transformed(Affine.translate(4, -2));
        Animation animation = animation(List.of(), List.of(track(HELD, shape)));

        assertMoved(animation.at(0.5).paths().get(1), HELD, AffineTransform.getTranslateInstance(2, -1));
    }

    @Test
    void strokes_grow_by_the_mean_scale_of_all_groups_around_them() {
        AffinePose outer = new AffinePose(0, 0, 1, 2, 8, 0.5);
        AffinePose inner = new AffinePose(0, 0, 1, 3, -3, 0);
        Animation animation = animation(List.of(track("root", outer), track("inner", inner)), List.of());

        Stroke stroke = animation.at(1).paths().get(1).stroke().orElseThrow();

        assertThat(stroke.width()).isCloseTo(2 * 4 * 3, within(1e-12));
    }

    @Test
    void gradients_move_with_their_group() {
        AffinePose pose = new AffinePose(1, 2, 0.3, 2, 3, 0.1);
        PathLayer moved =
                animation(List.of(track("root", pose)), List.of()).at(1).paths().get(0);
        Point2D expected = java2d(pose).transform(new Point2D.Double(1 + 0.5, 2 + 0.25), null);

        for (Object paint : List.of(
                moved.fill().orElseThrow().paint(), moved.stroke().orElseThrow().paint())) {
            Point shown = ((LinearGradient) paint).transform().apply(new Point(0.5, 0.25));
            assertThat(shown.distanceTo(new Point(expected.getX(), expected.getY())))
                    .isLessThan(1e-12);
        }
    }

    @Test
    void a_group_that_is_flat_for_a_moment_has_no_strokes_then() {
        AffinePose flipped = new AffinePose(0, 0, 0, -1, 1, 0);
        Animation flip = animation(List.of(track("root", flipped)), List.of());

        assertThat(flip.at(0.5).paths()).allMatch(layer -> layer.stroke().isEmpty());
        assertThat(flip.at(1).paths()).allMatch(layer -> layer.stroke().isPresent());
    }

    @Test
    void tracks_are_found_by_their_layer() {
        AffineTrack affine = track("inner", turn(1));
        PathTrack local = track(HELD, HELD.path());
        Animation animation = animation(List.of(affine), List.of(local));

        assertThat(animation.affineOf("inner")).contains(affine);
        assertThat(animation.affineOf("root")).isEmpty();
        assertThat(animation.localOf("held")).contains(local);
        assertThat(animation.localOf("free")).isEmpty();
    }

    @Test
    void a_track_of_a_layer_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> animation(List.of(track("held", turn(1))), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a track moves the group \"held\", which the sketch does not have");
        PathTrack ofGroup = new PathTrack("inner", track(HELD, HELD.path()).shapes());
        assertThatThrownBy(() -> animation(List.of(), List.of(ofGroup)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a track moves the path layer \"inner\", which the sketch does not have");
    }

    @Test
    void two_tracks_of_one_layer_are_refused() {
        assertThatThrownBy(() -> animation(List.of(track("root", turn(1)), track("root", turn(2))), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tracks move the group \"root\"");
        PathTrack local = track(HELD, HELD.path());
        assertThatThrownBy(() -> animation(List.of(), List.of(local, local)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tracks move the path layer \"held\"");
    }

    @Test
    void keyframes_of_another_shape_than_their_layer_are_refused() {
        BezierPath twice = new BezierPath(
                List.of(HELD.path().subpaths().get(0), HELD.path().subpaths().get(0)));
        PathTrack track =
                new PathTrack("held", new Track<>(List.of(new Keyframe<>(0, twice), new Keyframe<>(1, twice)), true));

        assertThatThrownBy(() -> animation(List.of(), List.of(track)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the track of the path layer \"held\" must keep its subpaths, segments and closings");
    }

    @Test
    void an_animation_without_frames_is_refused() {
        assertThatThrownBy(() -> new Animation(SKETCH, TIMING, 0, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an animation needs at least one frame: 0");
    }

    @Test
    void a_timing_without_length_or_frames_is_refused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Timing(bad, 24, Loop.ONCE))
                    .hasMessage("duration must be positive, in seconds: " + bad);
            assertThatThrownBy(() -> new Timing(1, bad, Loop.ONCE)).hasMessage("fps must be positive: " + bad);
        }
    }

    private static void assertMoved(PathLayer actual, PathLayer rest, AffineTransform map) {
        List<Point> points = rest.path().points();
        List<Point> moved = actual.path().points();
        IntStream.range(0, points.size()).forEach(i -> {
            Point2D expected = map.transform(
                    new Point2D.Double(points.get(i).x(), points.get(i).y()), null);
            assertThat(moved.get(i).distanceTo(new Point(expected.getX(), expected.getY())))
                    .isLessThan(1e-12);
        });
        assertThat(actual.id()).isEqualTo(rest.id());
        assertThat(actual.name()).isEqualTo(rest.name());
        assertThat(actual.opacity()).isEqualTo(rest.opacity());
    }

    /** Returns the map of {@code pose} about (5, 5), the pivot of all tracks here. */
    private static AffineTransform java2d(AffinePose pose) {
        AffineTransform map = AffineTransform.getTranslateInstance(5 + pose.translateX(), 5 + pose.translateY());
        map.rotate(pose.rotation());
        map.shear(pose.shear(), 0);
        map.scale(pose.scaleX(), pose.scaleY());
        map.translate(-5, -5);
        return map;
    }

    private static Animation animation(List<AffineTrack> affine, List<PathTrack> local) {
        return new Animation(SKETCH, TIMING, 1, affine, local);
    }

    private static AffinePose turn(double radians) {
        return new AffinePose(0, 0, radians, 1, 1, 0);
    }

    /** Returns the track from rest at 0 s to {@code pose} at 1 s. */
    private static AffineTrack track(String group, AffinePose pose) {
        return new AffineTrack(
                group,
                new Point(5, 5),
                new Track<>(List.of(new Keyframe<>(0, AffinePose.REST), new Keyframe<>(1, pose)), false));
    }

    private static PathTrack track(PathLayer layer, BezierPath shape) {
        return new PathTrack(
                layer.id(), new Track<>(List.of(new Keyframe<>(0, layer.path()), new Keyframe<>(1, shape)), false));
    }

    private static GroupLayer group(String id, Layer... children) {
        return new GroupLayer(id, "Group " + id, 0.5, List.of(children));
    }

    private static PathLayer layer(String id, Point start, Point end) {
        return new PathLayer(
                id,
                "Path " + id,
                0.25,
                new BezierPath(List.of(new Subpath(List.of(CubicBezier.line(start, end)), false))),
                Optional.of(new Fill(GRADIENT, 1, FillRule.NONZERO)),
                Optional.of(Stroke.round(GRADIENT, 2)));
    }
}
