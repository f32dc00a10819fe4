package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.export.Drawings;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MotionFitterTest {

    private static final int MOMENTS = 211;

    static List<String> drawings() {
        return List.copyOf(Drawings.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void no_point_is_ever_farther_from_its_place_than_the_tolerance(String name) {
        Animation animation = Drawings.all().get(name);

        for (double tolerance : new double[] {0.05, 0.25, 2}) {
            assertThat(largestError(animation, MotionFitter.fit(animation, tolerance)))
                    .as("tolerance %s", tolerance)
                    .isLessThanOrEqualTo(1.01 * tolerance);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rough_motion_is_followed_too(long seed) {
        Animation animation = restless(seed, 200, 12);

        assertThat(largestError(animation, MotionFitter.fit(animation, 0.25))).isLessThanOrEqualTo(0.2525);
    }

    @Test
    void a_larger_tolerance_never_needs_more_keyframes() {
        Animation animation = restless(5, 200, 6);
        int before = Integer.MAX_VALUE;

        for (double tolerance : new double[] {0.05, 0.1, 0.25, 0.5, 1, 2}) {
            int keyframes = keyframes(MotionFitter.fit(animation, tolerance));
            assertThat(keyframes).as("tolerance %s", tolerance).isLessThan(before);
            before = keyframes;
        }
    }

    @Test
    void motion_that_repeats_ends_at_the_very_values_it_began_with() {
        FittedAnimation fitted = MotionFitter.fit(Drawings.fish(), 0.25);

        assertThat(fitted.shapes()).isNotEmpty();
        fitted.shapes().values().forEach(MotionFitterTest::assertCloses);
        fitted.transforms().values().stream()
                .flatMap(transform -> transform.steps().stream())
                .forEach(step -> assertThat(step.at(2)).isEqualTo(step.at(0)));
    }

    @Test
    void whole_turns_are_kept_as_whole_turns() {
        Animation animation = moved(angle -> new AffinePose(0, 0, 2 * angle, 1, 1, 0));
        FittedTrack<Double> turn = rotation(MotionFitter.fit(animation, 0.25));

        assertThat(turn.keyframes()).hasSize(2);
        assertThat(turn.keyframes().get(1).value() - turn.first()).isEqualTo(720);
    }

    @Test
    void what_rests_has_no_keyframes() {
        FittedAnimation fitted = MotionFitter.fit(Drawings.all().get("morphing paths"), 0.25);
        PathLayer rest = fitted.sketch().paths().get(2);

        assertThat(fitted.transformOf("rest")).isEqualTo(FittedTransform.REST);
        assertThat(fitted.shapeOf(rest)).isEqualTo(FittedTrack.resting(rest.path()));
    }

    @Test
    void a_path_that_only_turns_keeps_its_shape() {
        BezierPath bar = Drawings.path(false, 100, 100, 110, 90, 130, 95, 150, 100);
        Animation animation =
                animated(bar, Drawings.track(angle -> turned(bar, Math.sin(angle))), Stroke.round(Color.BLACK, 3));
        FittedAnimation fitted = MotionFitter.fit(animation, 0.25);

        assertThat(fitted.shapeOf(animation.sketch().paths().get(0)).keyframes().size())
                .isLessThan(8);
        assertThat(largestError(animation, fitted)).isLessThanOrEqualTo(0.2525);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.3, 1.2, 0.8", "-0.5, -0.2, 0.7, 1.3", "0, 1, -1, 0.5", "2, 0, 1, 1"})
    void a_shear_is_exact_as_a_lean_between_turns(double shear, double rotation, double scaleX, double scaleY) {
        AffinePose pose = new AffinePose(5, -7, rotation, scaleX, scaleY, shear);
        FittedAnimation fitted = MotionFitter.fit(moved(angle -> pose), 1e-4);
        Affine right = pose.about(new Point(100, 90));
        Affine shown = fitted.transformOf("root").at(0.7);

        for (Point corner : List.of(new Point(80, 70), new Point(120, 70), new Point(80, 110), new Point(120, 110))) {
            assertThat(shown.apply(corner).distanceTo(right.apply(corner))).isCloseTo(0, within(1e-4));
        }
    }

    @Test
    void a_path_with_a_gradient_has_no_transform_of_its_own() {
        FittedAnimation fitted = MotionFitter.fit(Drawings.fish(), 0.25);

        assertThat(fitted.transformOf("body")).isEqualTo(FittedTransform.REST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 24, 20_000})
    void canvases_of_any_size_are_fitted(double side) {
        Animation animation = restless(7, side, 3);
        double tolerance = side / 1000;

        assertThat(largestError(animation, MotionFitter.fit(animation, tolerance)))
                .isLessThanOrEqualTo(1.01 * tolerance);
    }

    @Test
    void a_drawing_without_layers_or_with_one_frame_is_fitted() {
        Animation empty = Animation.still(Drawings.sketch(), Drawings.TIMING);
        BezierPath bar = Drawings.path(false, 100, 100, 110, 90, 130, 95, 150, 100);
        Track<BezierPath> oneFrame =
                new Track<>(List.of(new Keyframe<>(0, bar), new Keyframe<>(2, turned(bar, 0.5))), false);
        Animation single = animated(bar, oneFrame, Stroke.round(Color.BLACK, 3));

        assertThat(MotionFitter.fit(empty, 0.25).at(1)).isEqualTo(empty.at(1));
        assertThat(largestError(single, MotionFitter.fit(single, 0.25))).isLessThanOrEqualTo(0.2525);
    }

    @Test
    void five_hundred_paths_are_fitted() {
        Animation animation = restless(9, 400, 500);
        FittedAnimation fitted = MotionFitter.fit(animation, 1);

        assertThat(fitted.shapes()).hasSize(500);
        assertThat(largestError(animation, fitted)).isLessThanOrEqualTo(1.01);
    }

    @Test
    void tracks_that_end_early_or_run_on_are_cut_to_the_pass() {
        BezierPath bar = Drawings.path(false, 100, 100, 110, 90, 130, 95, 150, 100);
        for (double seconds : new double[] {1.3, 3}) {
            List<Keyframe<BezierPath>> keyframes = IntStream.rangeClosed(0, 8)
                    .mapToObj(k -> new Keyframe<>(k * seconds / 8, turned(bar, Math.sin(k))))
                    .toList();
            Animation animation = animated(bar, new Track<>(keyframes, false), Stroke.round(Color.BLACK, 3));

            assertThat(largestError(animation, MotionFitter.fit(animation, 0.25)))
                    .isLessThanOrEqualTo(0.2525);
        }
    }

    @Test
    void groups_in_groups_share_the_tolerance() {
        PathLayer line = Drawings.line("line", Drawings.circle(100, 90, 20), Stroke.round(Color.BLACK, 2));
        Layer inner = new GroupLayer("inner", "Inner", 1, List.of(line));
        Animation animation = new Animation(
                Drawings.sketch(new GroupLayer("outer", "Outer", 1, List.of(inner))),
                Drawings.TIMING,
                16,
                List.of(
                        new AffineTrack(
                                "outer",
                                new Point(60, 60),
                                Drawings.poses(a -> new AffinePose(20 * Math.sin(a), 0, 0.5 * Math.cos(a), 2, 2, 0))),
                        new AffineTrack(
                                "inner",
                                new Point(100, 90),
                                Drawings.poses(a -> new AffinePose(0, 9 * Math.sin(3 * a), a, 1, 1, 0.3)))),
                List.of(new PathTrack("line", Drawings.track(a -> turned(line.path(), 0.3 * Math.sin(2 * a))))));

        assertThat(largestError(animation, MotionFitter.fit(animation, 0.25))).isLessThanOrEqualTo(0.2525);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_tolerance_that_is_not_positive_is_refused(double tolerance) {
        assertThatThrownBy(() -> MotionFitter.fit(Drawings.fish(), tolerance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tolerance must be positive, in canvas px: " + tolerance);
    }

    /** Between {@code MOMENTS} uneven moments and 11 points of every segment: none that the fit itself looks at. */
    private static double largestError(Animation animation, FittedAnimation fitted) {
        double duration = animation.timing().durationSeconds();
        double largest = 0;
        for (int i = 0; i <= MOMENTS; i++) {
            double seconds = duration * i / MOMENTS;
            List<Point> right = points(animation.at(seconds));
            List<Point> shown = points(fitted.at(seconds));
            for (int p = 0; p < right.size(); p++) {
                largest = Math.max(largest, right.get(p).distanceTo(shown.get(p)));
            }
        }
        return largest;
    }

    private static List<Point> points(Sketch sketch) {
        List<Point> points = new ArrayList<>();
        for (PathLayer path : sketch.paths()) {
            for (Subpath subpath : path.path().subpaths()) {
                for (CubicBezier segment : subpath.segments()) {
                    IntStream.rangeClosed(0, 10).forEach(t -> points.add(segment.at(t / 10.0)));
                }
            }
        }
        return points;
    }

    private static int keyframes(FittedAnimation fitted) {
        return fitted.shapes().values().stream()
                .mapToInt(shape -> shape.keyframes().size())
                .sum();
    }

    private static <T> void assertCloses(FittedTrack<T> track) {
        assertThat(track.keyframes().get(track.keyframes().size() - 1).value()).isEqualTo(track.first());
    }

    private static FittedTrack<Double> rotation(FittedAnimation fitted) {
        return fitted.transformOf("root").steps().stream()
                .filter(TransformStep.Rotation.class::isInstance)
                .map(step -> ((TransformStep.Rotation) step).degrees())
                .findFirst()
                .orElseThrow();
    }

    private static Animation moved(java.util.function.DoubleFunction<AffinePose> pose) {
        PathLayer line = Drawings.line("line", Drawings.circle(100, 90, 20), Stroke.round(Color.BLACK, 2));
        return new Animation(
                Drawings.sketch(line),
                Drawings.TIMING,
                16,
                List.of(new AffineTrack("root", new Point(100, 90), Drawings.poses(pose))),
                List.of());
    }

    private static Animation animated(BezierPath path, Track<BezierPath> track, Stroke stroke) {
        return new Animation(
                Drawings.sketch(Drawings.line("line", path, stroke)),
                Drawings.TIMING,
                16,
                List.of(),
                List.of(new PathTrack("line", track)));
    }

    private static BezierPath turned(BezierPath path, double angle) {
        Point about = path.points().get(0);
        return path.transformed(Affine.translate(about.x(), about.y())
                .compose(Affine.rotate(angle))
                .compose(Affine.translate(-about.x(), -about.y())));
    }

    /** Paths whose every point moves by harmonics of its own, as no drawing does. */
    private static Animation restless(long seed, double side, int paths) {
        Random random = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        List<PathTrack> tracks = new ArrayList<>();
        for (int p = 0; p < paths; p++) {
            double[] numbers = random.doubles(14, 0.2 * side, 0.8 * side).toArray();
            BezierPath path = Drawings.path(false, numbers);
            layers.add(Drawings.line("path " + p, path, Stroke.round(Color.BLACK, side / 50)));
            double[] phases = random.doubles(14, 0, 2 * Math.PI).toArray();
            tracks.add(new PathTrack("path " + p, Drawings.track(angle -> {
                List<Point> points = new ArrayList<>();
                for (int i = 0; i < 14; i += 2) {
                    points.add(new Point(
                            numbers[i]
                                    + side / 20 * Math.sin(angle + phases[i])
                                    + side / 60 * Math.sin(3 * angle + phases[i + 1]),
                            numbers[i + 1] + side / 20 * Math.sin(2 * angle + phases[i + 1])));
                }
                return path.withPoints(points);
            })));
        }
        Sketch sketch = new Sketch(side, side, new GroupLayer("root", "Drawing", 1, layers));
        return new Animation(sketch, new Timing(2, 24, Loop.FOREVER), 16, List.of(), tracks);
    }
}
