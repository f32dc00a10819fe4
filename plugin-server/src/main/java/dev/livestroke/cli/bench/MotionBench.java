package dev.livestroke.cli.bench;

import static dev.livestroke.cli.bench.MovedPoints.apart;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Pace;
import dev.livestroke.animation.PartTiming;
import dev.livestroke.animation.Retiming;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.Grouping;
import dev.livestroke.animator.KeyPose;
import dev.livestroke.animator.Pin;
import dev.livestroke.animator.Variations;
import dev.livestroke.cli.bench.MotionRuns.Taken;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures each control on the control points of finished animations of one scene: a flower at the left and a fish at the
 * right, on a canvas of 256 px.
 */
final class MotionBench {

    private static final Direction TOGETHER = Direction.DEFAULT.withGrouping(Grouping.TOGETHER);
    private static final Point FOOT = new Point(70, 240);
    private static final List<String> FISH = List.of("body", "tail", "fin");
    private static final double POSED_SECONDS = 0.9;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, 4L);

    private final MotionRuns runs;
    private final Sketch scene;
    private final Consumer<Figure> told;

    /** One measured number. */
    record Figure(String control, String figure, double value, String unit) {}

    /** @param told hears each figure as it is measured */
    MotionBench(MotionRuns runs, Consumer<Figure> told) {
        this.runs = runs;
        this.scene = runs.scene();
        this.told = told;
    }

    void run() {
        runs.warm();
        List<Taken<Animated>> alone =
                SEEDS.stream().map(seed -> runs.taken(TOGETHER, seed)).toList();
        Taken<Animated> plain = alone.get(0);
        Animation first = plain.found().animation();
        tell("none", "motion", plain.found().report().motion(), "of the canvas");
        tell("none", "seconds", plain.seconds(), "s");
        tell("none", "processor seconds", plain.processorSeconds(), "s");
        tell("--start rest", "deviation at 0 s", apart(first.at(0).points(), scene.points()), "px");
        locks();
        pins();
        strengths();
        distortions();
        seams();
        poses(first);
        prompts(plain);
        parent(plain);
        retimed(runs.animate(Direction.DEFAULT));
        variations(alone);
    }

    private void locks() {
        Animation locked = runs.animate(Direction.DEFAULT.withLocked(Set.of("fish")));
        for (String id : FISH) {
            tell("--lock fish", "greatest deviation of the " + id, strays(locked, id), "px");
        }
        tell("--lock fish", "greatest way of the blossom", strays(locked, "blossom"), "px");
    }

    private void pins() {
        Animation point = runs.animate(Direction.DEFAULT.withPins(List.of(new Pin.AtPoint(FOOT))));
        tell("--pin 70,240", "greatest deviation", footStrays(point), "px");
        tell("--pin 70,240", "greatest way of the blossom", strays(point, "blossom"), "px");
        Animation layer = runs.animate(Direction.DEFAULT.withPins(List.of(new Pin.OfLayer("stem"))));
        tell("--pin stem", "greatest deviation", strays(layer, "stem"), "px");
        tell("--pin stem", "greatest way of the blossom", strays(layer, "blossom"), "px");
    }

    private void strengths() {
        for (double strength : new double[] {0, 0.5, 1, 1.5, 2}) {
            Animated animated =
                    runs.taken(Direction.DEFAULT.withStrength(strength), 1).found();
            tell("--strength " + strength, "motion", animated.report().motion(), "of the canvas");
        }
    }

    private void distortions() {
        for (double distortion : new double[] {0, 0.25, 0.5, 1}) {
            Animated animated =
                    runs.taken(Direction.DEFAULT.withDistortion(distortion), 1).found();
            tell("--distortion " + distortion, "distortion", animated.report().distortion(), "of stroke length");
        }
    }

    private void seams() {
        for (Course course : List.of(Course.SEAMLESS, Course.PING_PONG, Course.RETURN, Course.ONCE)) {
            Animation animation = runs.animate(Direction.DEFAULT.withCourse(course));
            String control = "--loop " + course.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (course == Course.ONCE) {
                tell(control, "deviation at 0 s", apart(animation.at(0).points(), scene.points()), "px");
                continue;
            }
            tell(control, "position jump at the seam", MovedPoints.gapAtSeam(animation), "px");
            if (course != Course.RETURN) {
                tell(control, "velocity jump at the seam", MovedPoints.kickAtSeam(animation), "px/s");
            }
        }
    }

    private void poses(Animation first) {
        KeyPose.OfLayer pose = lifted(scene);
        Direction posed = Direction.DEFAULT.withPoses(List.of(pose));
        tell("--pose", "pose error", poseError(runs.animate(posed), pose), "px");

        Animation all = runs.animate(posed.withPins(List.of(new Pin.AtPoint(FOOT)))
                .withLocked(Set.of("fin"))
                .withCourse(Course.SEAMLESS));
        String control = "--pose --pin --lock --loop";
        tell(control, "pose error", poseError(all, pose), "px");
        tell(control, "greatest deviation of the pin", footStrays(all), "px");
        tell(control, "greatest deviation of the lock", strays(all, "fin"), "px");
        tell(control, "position jump at the seam", MovedPoints.gapAtSeam(all), "px");

        KeyPose.OfLayer edited = lifted(first.at(POSED_SECONDS));
        Animated child =
                runs.continued(TOGETHER.withPoses(List.of(edited)), first).found();
        tell("--from --pose, an edited frame", "pose error", poseError(child.animation(), edited), "px");
    }

    private void prompts(Taken<Animated> one) {
        Taken<Animated> two = runs.taken(
                Direction.DEFAULT.withGroups(List.of(
                        GroupDirection.of("flower", "a flower swaying in the wind"),
                        GroupDirection.of("fish", "a fish swims to the left"))),
                1);
        tell("two --group prompts", "seconds, against none", two.seconds() / one.seconds(), "times");
        tell(
                "two --group prompts",
                "processor seconds, against none",
                two.processorSeconds() / one.processorSeconds(),
                "times");
    }

    private void parent(Taken<Animated> one) {
        Taken<Animated> child = runs.continued(TOGETHER, one.found().animation());
        Variations both = Variations.of(List.of(one.found(), child.found()));
        tell("--from, half the steps", "motion", child.found().report().motion(), "of the canvas");
        tell("--from, half the steps", "distance, against motion", both.distance() / both.motion(), "times");
        tell(
                "--from, half the steps",
                "processor seconds, against one",
                child.processorSeconds() / one.processorSeconds(),
                "times");
    }

    private void retimed(Animation apart) {
        double delay = 0.5;
        Animation later = Retiming.of(apart, Map.of("fish", new PartTiming(1, delay, Pace.EVEN)));
        double moment = 1.2;
        tell(
                "retime, fish 0.5 s later",
                "deviation of the fish from its delay",
                FISH.stream()
                        .mapToDouble(id -> apart(
                                MovedPoints.of(later.at(moment), id), MovedPoints.of(apart.at(moment - delay), id)))
                        .max()
                        .orElseThrow(),
                "px");
        tell(
                "retime, fish 0.5 s later",
                "change of the flower",
                apart(MovedPoints.of(later.at(moment), "blossom"), MovedPoints.of(apart.at(moment), "blossom")),
                "px");
    }

    private void variations(List<Taken<Animated>> alone) {
        Taken<Variations> varied = runs.varied(TOGETHER, SEEDS);
        Variations found = varied.found();
        String control = SEEDS.size() + " variations";
        tell(control, "pairwise distance, against motion", found.distance() / found.motion(), "times");
        tell(control, "seconds", varied.seconds(), "s");
        double together = varied.processorSeconds();
        double each = alone.stream().mapToDouble(Taken::processorSeconds).sum();
        tell(control, "processor seconds, against each alone", together / each, "times");
    }

    /** The blossom elsewhere than {@code shown} shows it. */
    private static KeyPose.OfLayer lifted(Sketch shown) {
        List<Point> points = MovedPoints.of(shown, "blossom").stream()
                .map(point -> point.plus(14, 8))
                .toList();
        return new KeyPose.OfLayer(POSED_SECONDS, "blossom", points);
    }

    private static double poseError(Animation animation, KeyPose.OfLayer pose) {
        return apart(MovedPoints.of(animation.at(pose.seconds()), pose.layerId()), pose.points());
    }

    private double strays(Animation animation, String id) {
        return MovedPoints.most(animation, shown -> apart(MovedPoints.of(shown, id), MovedPoints.of(scene, id)));
    }

    private static double footStrays(Animation animation) {
        return MovedPoints.most(
                animation, shown -> MovedPoints.of(shown, "stem").get(0).distanceTo(FOOT));
    }

    private void tell(String control, String figure, double value, String unit) {
        told.accept(new Figure(control, figure, value, unit));
    }
}
