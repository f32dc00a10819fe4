package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each simple motion against what its name says, at keyframes 0 (start), 4 (quarter), 8 (half) and 16 (end). */
class SimpleMotionTest {

    private static final int FRAMES = 16;
    private static final int QUARTER = 4;
    private static final int HALF = 8;
    private static final RestDrawing REST = Drawings.strokes(1, 2);

    @Test
    void rest_is_rest() {
        assertThat(parts(SimpleMotion.REST)).containsOnly(AffineParts.REST);
    }

    @Test
    void travels_pass_the_drawn_place_halfway_and_go_as_far_as_there_is_room() {
        double x = Math.min(0.45, 0.94 - REST.width());
        double y = Math.min(0.45, 0.94 - REST.height());
        assertTravel(SimpleMotion.RIGHT, x, 0);
        assertTravel(SimpleMotion.LEFT, -x, 0);
        assertTravel(SimpleMotion.DOWN, 0, y);
        assertTravel(SimpleMotion.UP, 0, -y);
    }

    @Test
    void a_travel_crosses_at_most_0_45_and_at_least_0_15_of_the_canvas() {
        assertThat(travel(0.1)).isCloseTo(0.45, within(1e-12));
        assertThat(travel(0.62)).isCloseTo(0.32, within(1e-12));
        assertThat(travel(0.9)).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void a_spin_is_one_whole_turn_clockwise_or_back() {
        assertPart(SimpleMotion.SPIN, HALF, new AffineParts(0, 0, Math.PI, 1, 1, 0));
        assertPart(SimpleMotion.SPIN, FRAMES, new AffineParts(0, 0, 2 * Math.PI, 1, 1, 0));
        assertPart(SimpleMotion.SPIN_BACK, FRAMES, new AffineParts(0, 0, -2 * Math.PI, 1, 1, 0));
    }

    @Test
    void a_double_spin_is_two_turns() {
        assertPart(SimpleMotion.SPIN_TWICE, QUARTER, new AffineParts(0, 0, Math.PI, 1, 1, 0));
        assertPart(SimpleMotion.SPIN_BACK_TWICE, FRAMES, new AffineParts(0, 0, -4 * Math.PI, 1, 1, 0));
    }

    @Test
    void a_roll_goes_as_far_as_a_travel_and_turns_half_round_in_its_direction() {
        double x = Math.min(0.45, 0.94 - REST.width());
        assertPart(SimpleMotion.ROLL_RIGHT, HALF, new AffineParts(0, 0, Math.PI / 2, 1, 1, 0));
        assertPart(SimpleMotion.ROLL_RIGHT, FRAMES, new AffineParts(x / 2, 0, Math.PI, 1, 1, 0));
        assertPart(SimpleMotion.ROLL_LEFT, FRAMES, new AffineParts(-x / 2, 0, -Math.PI, 1, 1, 0));
    }

    @Test
    void growing_and_shrinking_multiply_evenly_about_the_drawn_size() {
        double half = Math.exp(0.45);
        assertPart(SimpleMotion.GROW, 0, new AffineParts(0, 0, 0, 1 / half, 1 / half, 0));
        assertPart(SimpleMotion.GROW, HALF, AffineParts.REST);
        assertPart(SimpleMotion.GROW, FRAMES, new AffineParts(0, 0, 0, half, half, 0));
        assertPart(SimpleMotion.SHRINK, 0, new AffineParts(0, 0, 0, half, half, 0));
        assertPart(SimpleMotion.SHRINK, FRAMES, new AffineParts(0, 0, 0, 1 / half, 1 / half, 0));
    }

    @Test
    void a_bounce_starts_below_and_is_above_halfway() {
        assertPart(SimpleMotion.BOUNCE, 0, new AffineParts(0, 0.12, 0, 1, 1, 0));
        assertPart(SimpleMotion.BOUNCE, HALF, new AffineParts(0, -0.12, 0, 1, 1, 0));
    }

    @Test
    void a_swing_turns_there_and_back() {
        assertPart(SimpleMotion.SWING, 0, AffineParts.REST);
        assertPart(SimpleMotion.SWING, QUARTER, new AffineParts(0, 0, 0.35, 1, 1, 0));
        assertPart(SimpleMotion.SWING, 3 * QUARTER, new AffineParts(0, 0, -0.35, 1, 1, 0));
    }

    @Test
    void a_pulse_beats_twice() {
        assertPart(SimpleMotion.PULSE, 2, new AffineParts(0, 0, 0, 1.16, 1.16, 0));
        assertPart(SimpleMotion.PULSE, 6, new AffineParts(0, 0, 0, 0.84, 0.84, 0));
        assertPart(SimpleMotion.PULSE, 10, new AffineParts(0, 0, 0, 1.16, 1.16, 0));
    }

    @Test
    void a_flip_turns_the_drawing_over_and_back() {
        assertPart(SimpleMotion.FLIP, 0, AffineParts.REST);
        assertPart(SimpleMotion.FLIP, QUARTER, new AffineParts(0, 0, 0, 0, 1, 0));
        assertPart(SimpleMotion.FLIP, HALF, new AffineParts(0, 0, 0, -1, 1, 0));
        assertPart(SimpleMotion.FLIP, FRAMES, AffineParts.REST);
    }

    @Test
    void a_sway_shears_there_and_back() {
        assertPart(SimpleMotion.SWAY, QUARTER, new AffineParts(0, 0, 0, 1, 1, 0.18));
        assertPart(SimpleMotion.SWAY, 3 * QUARTER, new AffineParts(0, 0, 0, 1, 1, -0.18));
    }

    @ParameterizedTest
    @EnumSource
    void starting_again_forgets_the_motion_before(SimpleMotion motion) {
        HandleField field = Drawings.field(REST, FRAMES, HandleSettings.DEFAULT);
        Arrays.fill(field.affine().parameters(), 1);

        field.start(motion);

        assertThat(field.keyframes(1).affine()).isEqualTo(parts(motion));
    }

    /** Returns how far a line of this length travels to the right. */
    private static double travel(double length) {
        double[] line = {-length / 2, 0, -length / 6, 0, length / 6, 0, length / 2, 0};
        HandleField field =
                Drawings.field(new RestDrawing(line, new int[] {0, 1, 2, 3}), FRAMES, HandleSettings.DEFAULT);
        field.start(SimpleMotion.RIGHT);
        List<AffineParts> parts = field.keyframes(1).affine();
        return parts.get(FRAMES).translateX() - parts.get(0).translateX();
    }

    private static void assertTravel(SimpleMotion motion, double x, double y) {
        assertPart(motion, 0, new AffineParts(-x / 2, -y / 2, 0, 1, 1, 0));
        assertPart(motion, HALF, AffineParts.REST);
        assertPart(motion, FRAMES, new AffineParts(x / 2, y / 2, 0, 1, 1, 0));
    }

    private static void assertPart(SimpleMotion motion, int keyframe, AffineParts expected) {
        assertThat(numbers(parts(motion).get(keyframe))).containsExactly(numbers(expected), within(1e-12));
    }

    private static double[] numbers(AffineParts p) {
        return new double[] {p.translateX(), p.translateY(), p.rotation(), p.scaleX(), p.scaleY(), p.shear()};
    }

    private static List<AffineParts> parts(SimpleMotion motion) {
        HandleField field = Drawings.field(REST, FRAMES, HandleSettings.DEFAULT);
        field.start(motion);
        return field.keyframes(1).affine();
    }
}
