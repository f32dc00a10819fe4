package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockTest {

    private static final int FRAMES = 8;
    private static final RestDrawing REST = Drawings.strokes(2, 3);

    @ParameterizedTest
    @MethodSource("fromRest")
    void a_field_from_rest_shows_the_drawing_at_0_to_the_bit(Clock clock) {
        double[] first = new double[REST.pointCount() * 2];
        System.arraycopy(stirred(clock).keyframes(1.7).local(), 0, first, 0, first.length);
        assertThat(first).isEqualTo(REST.points());
        assertThat(stirred(clock).keyframes(1.7).affine().get(0)).isEqualTo(AffineParts.REST);
    }

    @ParameterizedTest
    @MethodSource("fromRest")
    void every_gradient_is_that_of_finite_differences(Clock clock) {
        HandleField field = stirred(clock);
        FieldMotion motion = field.move();
        SmoothLoss loss = new SmoothLoss(new Random(5), motion.moved().length);
        FieldGradient gradient = motion.gradient(loss.gradient(motion.moved()), new double[motion.local().length]);
        Differences.assertSame(
                field.affineGradient(gradient),
                Differences.gradient(
                        field.affine().parameters(), () -> loss.of(field.move().moved())),
                1e-6);
        Differences.assertSame(
                field.handlesGradient(gradient),
                Differences.gradient(
                        field.handles().parameters(), () -> loss.of(field.move().moved())),
                1e-6);
    }

    @Test
    void to_and_fro_time_rests_at_both_turns() {
        Clock clock = new Clock(true, true, true);
        assertThat(clock.at(0)).isZero();
        assertThat(clock.at(0.5)).isCloseTo(1, within(1e-15));
        assertThat(clock.at(0.2)).isCloseTo(clock.at(0.8), within(1e-15));
        assertThat(clock.at(1e-4)).isLessThan(1e-6);
    }

    @Test
    void a_mount_holds_what_it_holds() {
        Mount pinned = new Mount(0.1, 0.2, false, true, false);
        HandleField field = new HandleField(
                REST,
                new PointGraph(REST),
                FRAMES,
                new HandleSettings(4, 0.45, 3),
                new Clock(true, false, false),
                pinned);
        double[] gradient = new double[FRAMES * REST.pointCount() * 2];
        Drawings.randomize(gradient, new Random(3), 1);
        field.descend(field.move().gradient(gradient, gradient), new LearningRates(0.1, 0.1));
        for (AffineParts parts : field.keyframes(1).affine()) {
            assertThat(parts.translateX()).isZero();
            assertThat(parts.translateY()).isZero();
        }
        assertThat(field.keyframes(1).affine().get(3).rotation()).isNotZero();
        assertThat(field.pivot()).containsExactly(0.1, 0.2);
    }

    static Stream<Clock> fromRest() {
        return Stream.of(new Clock(true, false, false), new Clock(true, true, false), new Clock(true, true, true));
    }

    private static HandleField stirred(Clock clock) {
        HandleField field = new HandleField(
                REST, new PointGraph(REST), FRAMES, new HandleSettings(4, 0.45, 3), clock, Mount.free(REST));
        Random random = new Random(1);
        Drawings.randomize(field.handles().parameters(), random, 0.3);
        Drawings.randomize(field.affine().parameters(), random, 0.3);
        return field;
    }
}
