package dev.livestroke.animation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AffinePoseTest {

    @Test
    void a_pose_is_the_composition_of_its_parts_about_the_pivot() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            AffinePose pose = random(random);
            Point pivot = new Point(random.nextGaussian(), random.nextGaussian());
            AffineTransform expected = new AffineTransform();
            expected.translate(pose.translateX(), pose.translateY());
            expected.translate(pivot.x(), pivot.y());
            expected.rotate(pose.rotation());
            expected.shear(pose.shear(), 0);
            expected.scale(pose.scaleX(), pose.scaleY());
            expected.translate(-pivot.x(), -pivot.y());

            Affine map = pose.about(pivot);

            assertThat(new double[] {map.a(), map.b(), map.c(), map.d(), map.e(), map.f()})
                    .containsExactly(
                            new double[] {
                                expected.getScaleX(), expected.getShearY(), expected.getShearX(),
                                expected.getScaleY(), expected.getTranslateX(), expected.getTranslateY()
                            },
                            within(1e-12));
        }
    }

    @Test
    void rest_moves_nothing_about_any_pivot() {
        assertThat(AffinePose.REST.about(new Point(3, 7)).apply(new Point(1, 2)))
                .isEqualTo(new Point(1, 2));
    }

    @Test
    void blending_mixes_every_part() {
        AffinePose one = new AffinePose(1, 2, 3, 4, 5, 6);
        AffinePose ten = new AffinePose(10, 20, 30, 40, 50, 60);

        assertThat(Blends.POSE.mix(List.of(one, ten), new double[] {-1, 2}))
                .isEqualTo(new AffinePose(19, 38, 57, 76, 95, 114));
    }

    @Test
    void a_track_spins_through_whole_turns_instead_of_jumping_back() {
        Track<AffinePose> poses =
                new Track<>(List.of(new Keyframe<>(0, AffinePose.REST), new Keyframe<>(1, turned(4 * Math.PI))), true);
        Affine quarter = new AffineTrack("root", new Point(1, 1), poses).at(0.125);

        assertThat(quarter.apply(new Point(2, 1)).distanceTo(new Point(1, 2))).isLessThan(1e-12);
    }

    @Test
    void numbers_that_are_not_finite_are_refused() {
        assertThatThrownBy(() -> turned(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pose needs finite numbers: 0.0 0.0 NaN 1.0 1.0 0.0");
    }

    private static AffinePose turned(double radians) {
        return new AffinePose(0, 0, radians, 1, 1, 0);
    }

    private static AffinePose random(Random random) {
        return new AffinePose(
                random.nextGaussian(),
                random.nextGaussian(),
                4 * random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian(),
                random.nextGaussian());
    }
}
