package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RigidMotionTest {

    private static final Point[] SHAPE = {new Point(10, 0), new Point(30, 5), new Point(42, -3)};

    @Test
    void a_leg_that_swings_about_its_hip_is_pinned_at_the_hip() {
        double[][] places = new double[33][];
        for (int k = 0; k < places.length; k++) {
            places[k] = placed(0.8 * Math.sin(k * Math.PI / 16));
        }

        RigidMotion motion = RigidMotion.of(places);

        for (int k = 0; k < places.length; k++) {
            assertThat(motion.x(k)).isCloseTo(100, within(1e-6));
            assertThat(motion.y(k)).isCloseTo(50, within(1e-6));
            assertThat(motion.degrees(k) - motion.degrees(0))
                    .isCloseTo(Math.toDegrees(0.8 * Math.sin(k * Math.PI / 16)), within(1e-6));
        }
    }

    @Test
    void turns_are_counted_on_beyond_half_a_turn() {
        double[][] places = new double[65][];
        for (int k = 0; k < places.length; k++) {
            places[k] = placed(k * Math.PI / 16);
        }

        RigidMotion motion = RigidMotion.of(places);

        assertThat(motion.degrees(64) - motion.degrees(0)).isCloseTo(720, within(1e-6));
    }

    private static double[] placed(double angle) {
        Affine map = Affine.translate(100, 50).compose(Affine.rotate(angle));
        double[] place = new double[2 * SHAPE.length];
        for (int i = 0; i < SHAPE.length; i++) {
            Point point = map.apply(SHAPE[i]);
            place[2 * i] = point.x();
            place[2 * i + 1] = point.y();
        }
        return place;
    }
}
