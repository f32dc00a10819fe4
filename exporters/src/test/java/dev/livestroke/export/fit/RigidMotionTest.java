package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import java.util.stream.IntStream;
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

    @Test
    void what_is_pinned_turns_as_before_about_the_mean_place_of_its_pivot() {
        double[][] places = new double[33][];
        for (int k = 0; k < places.length; k++) {
            places[k] = placed(100 + 3 * Math.cos(k * Math.PI / 8), 0.8 * Math.sin(k * Math.PI / 16));
        }
        RigidMotion motion = RigidMotion.of(places);

        RigidMotion pinned = motion.pinned();

        double meanX = IntStream.range(0, places.length)
                .mapToDouble(motion::x)
                .average()
                .orElseThrow();
        for (int k = 0; k < places.length; k++) {
            assertThat(pinned.x(k)).isCloseTo(meanX, within(1e-9));
            assertThat(pinned.degrees(k)).isEqualTo(motion.degrees(k));
        }
    }

    @Test
    void without_a_turn_the_middle_of_the_points_is_followed() {
        double[][] places = {placed(0), placed(0.8), placed(-0.3)};

        RigidMotion motion = RigidMotion.withoutTurn(places);

        for (int k = 0; k < places.length; k++) {
            assertThat(motion.degrees(k)).isZero();
            assertThat(motion.x(k)).isCloseTo((places[k][0] + places[k][2] + places[k][4]) / 3, within(1e-9));
            assertThat(motion.y(k)).isCloseTo((places[k][1] + places[k][3] + places[k][5]) / 3, within(1e-9));
        }
    }

    private static double[] placed(double angle) {
        return placed(100, angle);
    }

    private static double[] placed(double x, double angle) {
        Affine map = Affine.translate(x, 50).compose(Affine.rotate(angle));
        double[] place = new double[2 * SHAPE.length];
        for (int i = 0; i < SHAPE.length; i++) {
            Point point = map.apply(SHAPE[i]);
            place[2 * i] = point.x();
            place[2 * i + 1] = point.y();
        }
        return place;
    }
}
