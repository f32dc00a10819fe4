package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.sds.GaussianPrior;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person decides holds in the finished animation, whatever the prior wants: this one wants a clip of noise. */
class DirectedMotionTest {

    private static final ClipFormat FORMAT = new ClipFormat(8, 32, 32, 2, 0.62);
    private static final double SECONDS = 2;
    /** Half a pixel of 256, on this canvas of 100. */
    private static final double HALF_PX = 0.5 * 100 / 256;

    private final Sketch scene = scene();

    @ParameterizedTest
    @EnumSource
    void locked_layers_rest_to_the_bit_and_the_others_move(FieldKind field) {
        Animation animation = animate(Direction.DEFAULT.withLocked(Set.of("body", "sun")), field);
        for (double t = 0; t < SECONDS; t += 0.09) {
            assertThat(path(animation.at(t), "body")).isEqualTo(path(scene, "body"));
            assertThat(path(animation.at(t), "sun")).isEqualTo(path(scene, "sun"));
        }
        assertThat(animation.localOf("body")).isEmpty();
        assertThat(path(animation.at(0.7), "arm")).isNotEqualTo(path(scene, "arm"));
    }

    @ParameterizedTest
    @EnumSource
    void pins_hold_within_half_a_pixel_and_the_rest_bends_from_them(FieldKind field) {
        Direction pinned = Direction.DEFAULT.withPins(List.of(new Pin.AtPoint(new Point(40, 60))));
        Animation one = animate(pinned, field);
        Animation two =
                animate(pinned.withPins(List.of(new Pin.AtPoint(new Point(40, 60)), new Pin.OfLayer("arm"))), field);
        for (double t = 0; t < SECONDS; t += 0.03) {
            Point foot = path(one.at(t), "body").points().get(3);
            assertThat(foot.distanceTo(new Point(40, 60))).isLessThan(HALF_PX);
            assertThat(most(path(two.at(t), "arm"), path(scene, "arm"))).isLessThan(HALF_PX);
        }
        assertThat(most(path(one.at(0.7), "body"), path(scene, "body"))).isGreaterThan(HALF_PX);
        assertThat(most(path(two.at(0.7), "sun"), path(scene, "sun"))).isGreaterThan(HALF_PX);
    }

    @Test
    void what_ends_on_a_pinned_layer_stays_joined_to_it() {
        PathLayer pole = Drawings.stroked("pole", line(20, 90, 20, 10));
        PathLayer cloth = Drawings.stroked(
                "cloth",
                new Subpath(
                        List.of(
                                Drawings.cubic(20, 14, 40, 8, 60, 20, 80, 14),
                                CubicBezier.line(new Point(80, 14), new Point(80, 44)),
                                Drawings.cubic(80, 44, 60, 50, 40, 38, 21, 44)),
                        false));
        Sketch flag = Drawings.sketch(List.of(pole, cloth));
        Direction pinned = Direction.DEFAULT.withPins(List.of(new Pin.OfLayer("pole")));
        Animation animation =
                animated(pinned, FieldKind.HANDLES, Optional.empty(), flag, 12).animation();
        for (double t = 0; t < SECONDS; t += 0.09) {
            List<Point> points = path(animation.at(t), "cloth").points();
            assertThat(points.get(0).distanceTo(new Point(20, 14))).isLessThan(1e-9);
            assertThat(points.get(9).distanceTo(new Point(21, 44))).isLessThan(1e-9);
        }
        assertThat(most(path(animation.at(0.7), "cloth"), path(flag, "cloth"))).isGreaterThan(HALF_PX);
    }

    @Test
    void strength_is_monotonic_and_none_is_still() {
        double before = -1;
        for (double strength : new double[] {0, 0.25, 0.5, 1, 1.5, 2}) {
            double motion =
                    report(Direction.DEFAULT.withStrength(strength)).report().motion();
            assertThat(motion).isGreaterThan(before);
            before = motion;
        }
        Animation still = animate(Direction.DEFAULT.withStrength(0), FieldKind.HANDLES);
        assertThat(still.at(0.9)).isEqualTo(still.sketch());
        assertThat(still.local()).isEmpty();
    }

    @Test
    void a_group_has_a_strength_of_its_own() {
        Direction apart =
                Direction.DEFAULT.withGroups(List.of(new GroupDirection("man", Optional.empty(), 0, Optional.empty())));
        Animation animation = animate(apart, FieldKind.HANDLES);
        assertThat(path(animation.at(0.7), "body")).isEqualTo(path(scene, "body"));
        assertThat(path(animation.at(0.7), "sun")).isNotEqualTo(path(scene, "sun"));
    }

    @Test
    void distortion_rises_from_stiff_to_rubbery() {
        double stiff = report(Direction.DEFAULT.withDistortion(0)).report().distortion();
        double usual = report(Direction.DEFAULT).report().distortion();
        double rubbery = report(Direction.DEFAULT.withDistortion(1)).report().distortion();
        assertThat(stiff).isLessThan(usual);
        assertThat(usual).isLessThan(rubbery);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEAMLESS", "RETURN", "PING_PONG"})
    void place_meets_at_the_seam(Course course) {
        for (FieldKind field : FieldKind.values()) {
            Animation animation = animate(Direction.DEFAULT.withCourse(course), field);
            assertThat(most(animation.at(SECONDS), animation.at(0))).isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SEAMLESS", "PING_PONG"})
    void velocity_meets_at_the_seam(Course course) {
        for (FieldKind field : FieldKind.values()) {
            Animation animation = animate(Direction.DEFAULT.withCourse(course), field);
            double h = 1e-7;
            List<Point> before = points(animation.at(SECONDS - h));
            List<Point> seam = points(animation.at(0));
            List<Point> after = points(animation.at(h));
            for (int i = 0; i < seam.size(); i++) {
                double jumpX =
                        (after.get(i).x() - 2 * seam.get(i).x() + before.get(i).x()) / h;
                double jumpY =
                        (after.get(i).y() - 2 * seam.get(i).y() + before.get(i).y()) / h;
                assertThat(Math.hypot(jumpX, jumpY)).as("px per second").isLessThan(0.1);
            }
        }
    }

    @Test
    void a_motion_to_and_fro_comes_back_the_way_it_went() {
        Animation animation = animate(Direction.DEFAULT.withCourse(Course.PING_PONG), FieldKind.HANDLES);
        for (int frame = 1; frame < 4; frame++) {
            double t = frame * SECONDS / 8;
            assertThat(most(animation.at(SECONDS - t), animation.at(t))).isLessThan(1e-9);
        }
    }

    @Test
    void a_pose_to_and_fro_is_met_on_both_ways_even_from_a_parent_that_only_goes() {
        List<Point> raised = path(scene, "arm").points().stream()
                .map(point -> point.plus(2, -9))
                .toList();
        Direction direction = Direction.DEFAULT
                .withCourse(Course.PING_PONG)
                .withPoses(List.of(new KeyPose.OfLayer(1.4, "arm", raised)));
        Animation parent = animate(Direction.DEFAULT.withCourse(Course.ONCE), FieldKind.HANDLES);
        for (Optional<Animation> from : List.of(Optional.<Animation>empty(), Optional.of(parent))) {
            Animation animation =
                    animated(direction, FieldKind.HANDLES, from, scene, 6).animation();
            for (double t : new double[] {1.4, SECONDS - 1.4}) {
                List<Point> seen = path(animation.at(t), "arm").points();
                for (int p = 0; p < seen.size(); p++) {
                    assertThat(seen.get(p).distanceTo(raised.get(p))).isLessThan(HALF_PX);
                }
            }
            assertThat(most(animation.at(1.75), animation.at(0.25))).isLessThan(1e-9);
        }
    }

    @Test
    void a_motion_that_plays_once_may_end_elsewhere() {
        Animation animation = animate(Direction.DEFAULT.withCourse(Course.ONCE), FieldKind.HANDLES);
        assertThat(animation.at(0)).isEqualTo(animation.sketch());
        assertThat(most(animation.at(SECONDS), animation.at(0))).isGreaterThan(HALF_PX);
    }

    @Test
    void locked_pinned_posed_and_looped_at_once_all_hold() {
        List<Point> raised = new ArrayList<>();
        path(scene, "arm").points().forEach(point -> raised.add(point.plus(3, -9)));
        Direction direction = Direction.DEFAULT
                .withLocked(Set.of("sun"))
                .withPins(List.of(new Pin.AtPoint(new Point(40, 60))))
                .withPoses(List.of(
                        new KeyPose.OfLayer(0.83, "arm", raised),
                        new KeyPose.OfPoint(1.4, new Point(40, 20), new Point(46, 23))))
                .withStrength(1.4)
                .withCourse(Course.SEAMLESS);
        for (FieldKind field : FieldKind.values()) {
            Animation animation = animate(direction, field);
            assertThat(path(animation.at(1.1), "sun")).isEqualTo(path(scene, "sun"));
            assertThat(path(animation.at(1.1), "body").points().get(3).distanceTo(new Point(40, 60)))
                    .isLessThan(HALF_PX);
            assertThat(most(path(animation.at(0.83), "arm"), path(scene, "arm").withPoints(raised)))
                    .isLessThan(HALF_PX);
            assertThat(path(animation.at(1.4), "body").points().get(0).distanceTo(new Point(46, 23)))
                    .isLessThan(HALF_PX);
            assertThat(animation.at(0)).isEqualTo(animation.sketch());
            assertThat(most(animation.at(SECONDS), animation.at(0))).isLessThan(1e-9);
        }
    }

    @Test
    void an_edited_frame_of_a_finished_animation_is_met_by_its_child() {
        Animation parent = animate(Direction.DEFAULT, FieldKind.HANDLES);
        Sketch edited = parent.at(0.7)
                .mapPaths(layer -> layer.id().equals("arm")
                        ? layer.withPath(layer.path()
                                .withPoints(layer.path().points().stream()
                                        .map(point -> point.plus(-4, 5))
                                        .toList()))
                        : layer);
        List<KeyPose> poses = KeyPose.ofFrame(parent, edited, 0.7);
        assertThat(poses).hasSize(1);
        Animation child = animated(Direction.DEFAULT.withPoses(poses), FieldKind.HANDLES, Optional.of(parent), scene, 3)
                .animation();
        assertThat(most(path(child.at(0.7), "arm"), path(edited, "arm"))).isLessThan(HALF_PX);
    }

    @Test
    void a_changed_drawing_keeps_the_motion_of_what_is_the_same() {
        Animation parent = animate(Direction.DEFAULT, FieldKind.HANDLES);
        PathLayer hat = Drawings.stroked("hat", line(36, 13, 44, 13));
        GroupLayer man = (GroupLayer) scene.root().children().get(0);
        List<Layer> layers = new ArrayList<>(man.children());
        layers.add(hat);
        Sketch changed = new Sketch(
                100,
                80,
                new GroupLayer(
                        "drawing",
                        "drawing",
                        1,
                        List.of(
                                new GroupLayer("man", "man", 1, layers),
                                scene.root().children().get(1))));
        List<Animation> previews = new ArrayList<>();
        Animated child = animated(Direction.DEFAULT, FieldKind.HANDLES, Optional.of(parent), changed, 1, previews);
        for (double t : new double[] {0.25, 0.75, 1.5}) {
            for (String id : List.of("body", "arm", "sun")) {
                assertThat(most(path(previews.get(0).at(t), id), path(parent.at(t), id)))
                        .as(id)
                        .isLessThan(1e-6);
            }
        }
        assertThat(path(previews.get(0).at(0.75), "hat")).isNotEqualTo(hat.path());
        assertThat(child.report().warnings())
                .containsExactly("the layer \"hat\" is not in the earlier animation; it goes with what is near to it");
    }

    @ParameterizedTest
    @EnumSource
    void variations_are_at_least_a_third_of_their_motion_apart(FieldKind field) {
        AnimationRequest request = new AnimationRequest(
                scene, "anything", new Timing(SECONDS, 30, Loop.FOREVER), new Distillation(30, 1, field), 1);
        try (SketchAnimator animator = new SketchAnimator(DirectedMotionTest::prior)) {
            Variations variations =
                    animator.variations(request, List.of(1L, 2L, 3L), ProgressListener.SILENT, new CancellationToken());
            assertThat(variations.animated()).hasSize(3);
            assertThat(variations.motion()).isPositive();
            assertThat(variations.distance()).isGreaterThan(variations.motion() / 3);
            assertThat(variations.animated().get(0).animation())
                    .isEqualTo(animator.animate(request, ProgressListener.SILENT, new CancellationToken())
                            .animation());
        }
    }

    private Animation animate(Direction direction, FieldKind field) {
        return animated(direction, field, Optional.empty(), scene, 12).animation();
    }

    private Animated report(Direction direction) {
        return animated(direction, FieldKind.HANDLES, Optional.empty(), scene, 12);
    }

    private static Animated animated(
            Direction direction, FieldKind field, Optional<Animation> parent, Sketch sketch, int steps) {
        return animated(direction, field, parent, sketch, steps, new ArrayList<>());
    }

    private static Animated animated(
            Direction direction,
            FieldKind field,
            Optional<Animation> parent,
            Sketch sketch,
            int steps,
            List<Animation> previews) {
        AnimationRequest request = new AnimationRequest(
                sketch,
                "anything",
                new Timing(SECONDS, 30, direction.course().loop()),
                new Distillation(steps, 1, field),
                4,
                direction,
                parent);
        ProgressListener listener = new ProgressListener() {
            @Override
            public void progressed(Progress progress) {}

            @Override
            public void previewed(Animation preview) {
                previews.add(preview);
            }
        };
        try (SketchAnimator animator = new SketchAnimator(DirectedMotionTest::prior)) {
            return animator.animate(request, listener, new CancellationToken());
        }
    }

    private static VideoPrior prior() {
        float[] wanted = new float[FORMAT.clipPixels()];
        Random random = new Random(2);
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (float) random.nextGaussian();
        }
        return new GaussianPrior(FORMAT, wanted, 0.05);
    }

    /** A man with an arm, and a sun far from him. */
    private static Sketch scene() {
        PathLayer body =
                Drawings.stroked("body", new Subpath(List.of(Drawings.cubic(40, 20, 42, 34, 38, 46, 40, 60)), false));
        PathLayer arm = Drawings.stroked("arm", line(41, 34, 54, 44));
        GroupLayer man = new GroupLayer("man", "man", 1, List.of(body, arm));
        PathLayer sun = Drawings.stroked(
                "sun",
                new Subpath(
                        List.of(
                                Drawings.cubic(80, 10, 88, 10, 88, 20, 80, 20),
                                Drawings.cubic(80, 20, 72, 20, 72, 10, 80, 10)),
                        true));
        GroupLayer sky = new GroupLayer("sky", "sky", 1, List.of(sun));
        return Drawings.sketch(List.of(man, sky));
    }

    private static Subpath line(double x0, double y0, double x1, double y1) {
        return new Subpath(List.of(CubicBezier.line(new Point(x0, y0), new Point(x1, y1))), false);
    }

    private static BezierPath path(Sketch sketch, String id) {
        return sketch.paths().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private static List<Point> points(Sketch sketch) {
        return sketch.paths().stream()
                .flatMap(layer -> layer.path().points().stream())
                .toList();
    }

    private static double most(Sketch a, Sketch b) {
        return most(points(a), points(b));
    }

    private static double most(BezierPath a, BezierPath b) {
        return most(a.points(), b.points());
    }

    private static double most(List<Point> a, List<Point> b) {
        double most = 0;
        for (int i = 0; i < a.size(); i++) {
            most = Math.max(most, a.get(i).distanceTo(b.get(i)));
        }
        return most;
    }
}
