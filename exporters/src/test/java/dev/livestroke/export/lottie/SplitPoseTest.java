package dev.livestroke.export.lottie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SplitPoseTest {

    private static final int STEPS = 32;
    private static final double REACH_PX = 100;

    static Stream<Arguments> motions() {
        return Stream.of(
                motion("shear through zero", a -> new AffinePose(3, 4, 0, 1, 1, 0.6 * Math.sin(a))),
                motion(
                        "shear and scale out of step",
                        a -> new AffinePose(0, 0, 0.2, 1 + 0.3 * Math.cos(a), 1, 0.3 * Math.sin(a))),
                motion("two turns with shear", a -> new AffinePose(0, 0, 2 * a, 1, 0.8, 0.2 * Math.cos(a))),
                motion("a flip along x", a -> new AffinePose(0, 0, 0, Math.cos(a), 1, 0.1)),
                motion("at rest, then leaning", a -> new AffinePose(0, 0, 0, 1, 1, a < 3 ? 0 : 0.1 * (a - 3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("motions")
    void the_map_is_the_same_at_every_sample(String name, DoubleFunction<AffinePose> motion) {
        List<Keyframe<AffinePose>> poses = sampled(motion);
        List<Keyframe<SplitPose>> split = SplitPose.split(poses);

        for (int i = 0; i < poses.size(); i++) {
            assertThat(distance(map(split.get(i).value()), poses.get(i).value().about(Point.ZERO)))
                    .as("px at sample %d", i)
                    .isCloseTo(0, within(1e-9 * REACH_PX));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("motions")
    void half_way_between_samples_the_map_is_off_by_less_than_a_px(String name, DoubleFunction<AffinePose> motion) {
        List<Keyframe<SplitPose>> split = SplitPose.split(sampled(motion));

        for (int i = 1; i < split.size(); i++) {
            SplitPose middle = middle(split.get(i - 1).value(), split.get(i).value());
            Affine truth = motion.apply((i - 0.5) * 2 * Math.PI / STEPS).about(Point.ZERO);
            assertThat(distance(map(middle), truth))
                    .as("px after sample %d", i - 1)
                    .isLessThan(1);
        }
    }

    @Test
    void whole_turns_are_kept() {
        List<Keyframe<SplitPose>> split =
                SplitPose.split(sampled(a -> new AffinePose(0, 0, 2 * a, 1, 0.8, 0.2 * Math.cos(a))));

        assertThat(split.get(STEPS).value().rotation() - split.get(0).value().rotation())
                .isCloseTo(4 * Math.PI, within(1e-9));
    }

    private static Arguments motion(String name, DoubleFunction<AffinePose> motion) {
        return Arguments.of(name, motion);
    }

    private static List<Keyframe<AffinePose>> sampled(DoubleFunction<AffinePose> motion) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> new Keyframe<>(i, motion.apply(i * 2 * Math.PI / STEPS)))
                .toList();
    }

    private static Affine map(SplitPose pose) {
        return Affine.translate(pose.translateX(), pose.translateY())
                .compose(Affine.rotate(pose.rotation()))
                .compose(Affine.scale(pose.scaleX(), pose.scaleY()))
                .compose(Affine.rotate(pose.innerRotation()));
    }

    private static SplitPose middle(SplitPose one, SplitPose other) {
        return new SplitPose(
                (one.translateX() + other.translateX()) / 2,
                (one.translateY() + other.translateY()) / 2,
                (one.rotation() + other.rotation()) / 2,
                (one.scaleX() + other.scaleX()) / 2,
                (one.scaleY() + other.scaleY()) / 2,
                (one.innerRotation() + other.innerRotation()) / 2);
    }

    /** The furthest that the maps put a point within reach of the pivot apart, in px. */
    private static double distance(Affine one, Affine other) {
        return IntStream.range(0, 16)
                .mapToObj(i -> new Point(REACH_PX * Math.cos(i * Math.PI / 8), REACH_PX * Math.sin(i * Math.PI / 8)))
                .mapToDouble(point -> one.apply(point).distanceTo(other.apply(point)))
                .max()
                .orElseThrow();
    }
}
