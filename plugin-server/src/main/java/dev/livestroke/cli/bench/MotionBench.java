package dev.livestroke.cli.bench;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.animator.Variations;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures each control on the control points of finished animations of one scene: a flower at the left and a fish at the
 * right, on a canvas of 256 px.
 */
final class MotionBench {

    private static final double SECONDS = 2;
    private static final String PROMPT = "a flower swaying beside a swimming fish";
    private static final Point FOOT = new Point(70, 240);
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);

    private final SketchAnimator animator;
    private final Sketch scene;
    private final int steps;
    private final Consumer<Figure> told;

    /** One measured number. */
    record Figure(String control, String figure, double value, String unit) {}

    /** @param told hears each figure as it is measured */
    MotionBench(SketchAnimator animator, Sketch scene, int steps, Consumer<Figure> told) {
        this.animator = animator;
        this.scene = scene;
        this.steps = steps;
        this.told = told;
    }

    void run() {
        animator.warm();
        Run plain = run(Direction.DEFAULT.withGrouping(Grouping.TOGETHER), Optional.empty(), steps);
        tell("none", "motion", plain.animated.report().motion(), "of the canvas");
        tell("none", "seconds", plain.seconds, "s");
        Animation first = plain.animated.animation();
        tell("start at rest", "deviation at 0 s", most(first.at(0), first.sketch()), "px");
        held();
        strengths();
        seams();
        poses();
        prompts(plain.seconds);
        parent(first);
        variations(plain.seconds);
    }

    private void held() {
        Animation locked = animation(Direction.DEFAULT.withLocked(Set.of("fish")));
        double most = 0;
        for (PathLayer layer : scene.paths().subList(3, 6)) {
            for (double t = 0; t < SECONDS; t += 0.01) {
                most = Math.max(
                        most,
                        most(points(locked.at(t), layer.id()), layer.path().points()));
            }
        }
        tell("--lock fish", "greatest deviation", most, "px");
        Animation pinned = animation(Direction.DEFAULT.withPins(List.of(new Pin.AtPoint(FOOT))));
        double away = 0;
        for (double t = 0; t < SECONDS; t += 0.01) {
            away = Math.max(away, points(pinned.at(t), "stem").get(0).distanceTo(FOOT));
        }
        tell("--pin 70,240", "greatest deviation", away, "px");
    }

    private void strengths() {
        for (double strength : new double[] {0, 0.5, 1, 1.5, 2}) {
            Run run = run(Direction.DEFAULT.withStrength(strength), Optional.empty(), steps);
            tell("--strength " + strength, "motion", run.animated.report().motion(), "of the canvas");
        }
        for (double distortion : new double[] {0, 0.5, 1}) {
            Run run = run(Direction.DEFAULT.withDistortion(distortion), Optional.empty(), steps);
            tell(
                    "--distortion " + distortion,
                    "distortion",
                    run.animated.report().distortion(),
                    "of stroke length");
        }
    }

    private void seams() {
        double h = 1e-6;
        for (Course course : List.of(Course.SEAMLESS, Course.RETURN, Course.PING_PONG)) {
            Animation animation = animation(Direction.DEFAULT.withCourse(course));
            String control = "--loop " + course.name().toLowerCase(Locale.ROOT).replace('_', '-');
            tell(control, "position jump at the seam", most(animation.at(SECONDS), animation.at(0)), "px");
            List<Point> before = points(animation.at(SECONDS - h));
            List<Point> seam = points(animation.at(0));
            List<Point> after = points(animation.at(h));
            double jump = 0;
            for (int i = 0; course != Course.RETURN && i < seam.size(); i++) {
                jump = Math.max(
                        jump,
                        Math.hypot(
                                        after.get(i).x()
                                                - 2 * seam.get(i).x()
                                                + before.get(i).x(),
                                        after.get(i).y()
                                                - 2 * seam.get(i).y()
                                                + before.get(i).y())
                                / h);
            }
            tell(control, "velocity jump at the seam", jump, "px/s");
        }
    }

    private void poses() {
        List<Point> lifted = scene.paths().get(2).path().points().stream()
                .map(point -> point.plus(14, 8))
                .toList();
        Direction posed = Direction.DEFAULT
                .withPoses(List.of(new KeyPose.OfLayer(0.9, "blossom", lifted)))
                .withPins(List.of(new Pin.AtPoint(FOOT)))
                .withLocked(Set.of("fin"))
                .withCourse(Course.SEAMLESS);
        Animation animation = animation(posed);
        tell(
                "--pose with --pin, --lock, --loop",
                "pose error",
                most(points(animation.at(0.9), "blossom"), lifted),
                "px");
        tell(
                "--pose with --pin, --lock, --loop",
                "pin deviation",
                points(animation.at(0.9), "stem").get(0).distanceTo(FOOT),
                "px");
    }

    private void prompts(double one) {
        Direction two = Direction.DEFAULT.withGroups(List.of(
                GroupDirection.of("flower", "a flower swaying in the wind"),
                GroupDirection.of("fish", "a fish swims to the left")));
        Run run = run(two, Optional.empty(), steps);
        tell("two --group prompts", "seconds, against none", run.seconds / one, "times");
    }

    private void parent(Animation first) {
        Run run = run(Direction.DEFAULT.withGrouping(Grouping.TOGETHER), Optional.of(first), Math.max(1, steps / 2));
        tell("--from, half the steps", "motion", run.animated.report().motion(), "of the canvas");
        tell("--from, half the steps", "seconds", run.seconds, "s");
    }

    private void variations(double one) {
        long start = System.nanoTime();
        Variations variations = animator.variations(
                request(Direction.DEFAULT.withGrouping(Grouping.TOGETHER), Optional.empty(), steps),
                SEEDS,
                ProgressListener.SILENT,
                new CancellationToken());
        double seconds = (System.nanoTime() - start) / 1e9;
        tell("4 variations", "pairwise distance, against motion", variations.distance() / variations.motion(), "times");
        tell("4 variations", "seconds, against one", seconds / one, "times");
    }

    /** An animation and how long it took. */
    private record Run(Animated animated, double seconds) {}

    private Animation animation(Direction direction) {
        return run(direction, Optional.empty(), steps).animated.animation();
    }

    private Run run(Direction direction, Optional<Animation> parent, int count) {
        long start = System.nanoTime();
        Animated animated =
                animator.animate(request(direction, parent, count), ProgressListener.SILENT, new CancellationToken());
        return new Run(animated, (System.nanoTime() - start) / 1e9);
    }

    private AnimationRequest request(Direction direction, Optional<Animation> parent, int count) {
        return new AnimationRequest(
                scene,
                PROMPT,
                new Timing(SECONDS, 30, direction.course().loop()),
                new Distillation(count, Distillation.DEFAULT.guidance(), FieldKind.HANDLES),
                1,
                direction,
                parent);
    }

    private void tell(String control, String figure, double value, String unit) {
        told.accept(new Figure(control, figure, value, unit));
    }

    private static List<Point> points(Sketch sketch) {
        List<Point> points = new ArrayList<>();
        sketch.paths().forEach(layer -> points.addAll(layer.path().points()));
        return points;
    }

    private static List<Point> points(Sketch sketch, String id) {
        return sketch.paths().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow()
                .path()
                .points();
    }

    private static double most(Sketch one, Sketch other) {
        return most(points(one), points(other));
    }

    private static double most(List<Point> one, List<Point> other) {
        double most = 0;
        for (int i = 0; i < one.size(); i++) {
            most = Math.max(most, one.get(i).distanceTo(other.get(i)));
        }
        return most;
    }
}
