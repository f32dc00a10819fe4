package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimbTest {

    private static final int FRAMES = 8;
    private static final HandleSettings SETTINGS = new HandleSettings(5, 0.45, 3);
    private static final RestDrawing REST = Drawings.strokes(1, 4);
    private static final double AMOUNT = 0.4;

    /** A hip, a knee that turns half as far, and two points of the foot. */
    private static final Limb LEG = new Limb(
            List.of(
                    new Limb.Member(4, 1, 0),
                    new Limb.Member(5, 0.5, 0.5),
                    new Limb.Member(6, 1, 1),
                    new Limb.Member(7, 1, 1)),
            0.03,
            -0.05,
            new Limb.Stride(AMOUNT, 1, 0));

    private final HandleField field = Drawings.field(REST, FRAMES, SETTINGS);

    @Test
    void its_foot_goes_forward_when_it_bends_and_back_when_it_is_straight() {
        // A quarter of a cycle: swing -1, bend 0.45; half: swing 0, bend 0; three quarters: swing 1, bend 0.45.
        double[] turns = {0.9, -1 + 0.45, 0, 1 + 0.45};
        field.drive(List.of(LEG));
        FieldMotion motion = field.keyframes(1);
        for (int quarter = 0; quarter < 4; quarter++) {
            double[] expected = REST.points();
            AffineTransform.getRotateInstance(AMOUNT * turns[quarter], LEG.x(), LEG.y())
                    .transform(REST.points(), 12, expected, 12, 2);
            assertThat(Arrays.copyOfRange(frame(motion.local(), 2 * quarter), 12, 16))
                    .containsExactly(Arrays.copyOfRange(expected, 12, 16), within(1e-12));
        }
    }

    @Test
    void a_point_turns_by_its_share_and_bends_by_its_reach_and_the_others_rest() {
        field.drive(List.of(LEG));
        double[] quarter = frame(field.keyframes(1).local(), 2);
        double[] expected = REST.points();
        AffineTransform.getRotateInstance(-AMOUNT, LEG.x(), LEG.y()).transform(REST.points(), 8, expected, 8, 1);
        AffineTransform.getRotateInstance(0.5 * AMOUNT * (-1 + 0.5 * 0.45), LEG.x(), LEG.y())
                .transform(REST.points(), 10, expected, 10, 1);
        assertThat(Arrays.copyOf(quarter, 12)).containsExactly(Arrays.copyOf(expected, 12), within(1e-12));
        assertThat(Arrays.copyOfRange(quarter, 16, 32)).isEqualTo(Arrays.copyOfRange(REST.points(), 16, 32));
    }

    @Test
    void from_rest_a_pass_begins_and_ends_with_the_drawing_to_the_bit() {
        Clock clock = new Clock(true, false, false);
        HandleField fromRest = new HandleField(REST, new PointGraph(REST), FRAMES, SETTINGS, clock, Mount.free(REST));
        fromRest.drive(List.of(LEG.striding(new Limb.Stride(AMOUNT, 2, 0.3))));
        double[] local = fromRest.keyframes(1).local();
        assertThat(frame(local, 0)).isEqualTo(REST.points());
        assertThat(frame(local, FRAMES)).isEqualTo(REST.points());
        assertThat(frame(local, 3)).isNotEqualTo(REST.points());
    }

    @Test
    void strength_multiplies_the_angles() {
        field.drive(List.of(LEG));
        double[] doubled = field.keyframes(2).local();
        field.drive(List.of(LEG.striding(new Limb.Stride(2 * AMOUNT, 1, 0))));
        assertThat(doubled).containsExactly(field.keyframes(1).local(), within(1e-12));
    }

    @Test
    void its_swing_stretches_no_tie_and_is_no_drift_but_leaving_it_is() {
        field.drive(List.of(LEG));
        double[] local = field.move().local();
        assertThat(penalties().addRigidity(local, FRAMES, new double[local.length]))
                .isCloseTo(0, within(1e-12));
        assertThat(penalties().addDrift(local, FRAMES, new double[local.length]))
                .isCloseTo(0, within(1e-12));
        local[12] += 0.01;
        assertThat(penalties().addRigidity(local, FRAMES, new double[local.length]))
                .isGreaterThan(1e-6);
        assertThat(penalties().addDrift(local, FRAMES, new double[local.length]))
                .isGreaterThan(1e-6);
    }

    @Test
    void gradients_of_what_it_costs_and_of_handles_are_those_of_finite_differences() {
        field.drive(List.of(LEG));
        double[] parameters = field.parameters();
        Drawings.randomize(parameters, new Random(3), 0.3);
        field.restore(parameters);
        FieldMotion motion = field.move();
        SmoothLoss loss = new SmoothLoss(new Random(4), motion.moved().length);
        Differences.assertSame(
                field.gradient(motion.gradient(loss.gradient(motion.moved()), new double[motion.moved().length])),
                Differences.gradient(parameters, () -> {
                    field.restore(parameters);
                    return loss.of(field.move().moved());
                }),
                1e-5);
        double[] local = motion.local();
        double[] gradient = new double[local.length];
        penalties().addRigidity(local, FRAMES, gradient);
        Differences.assertSame(
                gradient,
                Differences.gradient(local, () -> penalties().addRigidity(local, FRAMES, new double[local.length])),
                1e-5);
    }

    @Test
    void a_field_that_is_saved_goes_on_walking_beside_what_turns() throws IOException {
        Rotor wheel = new Rotor(List.of(0, 1), 0.1, 0.1, 0.2, 1);
        field.drive(List.of(wheel, LEG));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field.save(new DataOutputStream(bytes));
        HandleField other = Drawings.field(REST, FRAMES, SETTINGS);
        other.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(other.mechanisms()).containsExactly(wheel, LEG);
        assertThat(other.move().moved()).isEqualTo(field.move().moved());
    }

    @Test
    void a_share_is_from_0_to_1() {
        assertThatThrownBy(() -> new Limb.Member(0, 1.5, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private Penalties penalties() {
        return new Penalties(
                REST,
                new PointGraph(REST),
                List.of(LEG),
                field.unmoved(),
                new Penalties.Bounds(-1, -1, 1, 1),
                Penalties.Weights.DEFAULT);
    }

    private static double[] frame(double[] frames, int frame) {
        int size = REST.pointCount() * 2;
        return Arrays.copyOfRange(frames, frame * size, (frame + 1) * size);
    }
}
