package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotorTest {

    private static final int FRAMES = 8;
    private static final HandleSettings SETTINGS = new HandleSettings(5, 0.45, 3);
    private static final RestDrawing REST = Drawings.strokes(1, 4);
    private static final Rotor ROTOR = new Rotor(IntStream.range(4, 8).boxed().toList(), 0.03, -0.05, 0.2, 1);

    private final HandleField field = Drawings.field(REST, FRAMES, SETTINGS);

    @Test
    void its_points_go_round_the_centre_clockwise_and_the_others_rest() {
        field.drive(List.of(ROTOR));
        FieldMotion motion = field.keyframes(1);
        for (int frame = 0; frame <= FRAMES; frame++) {
            double[] expected = REST.points();
            AffineTransform.getRotateInstance(2 * Math.PI * frame / FRAMES, ROTOR.x(), ROTOR.y())
                    .transform(REST.points(), 8, expected, 8, 4);
            assertThat(frame(motion.local(), frame)).containsExactly(expected, within(1e-12));
        }
    }

    @Test
    void a_pass_ends_as_it_begins_to_the_bit() {
        field.drive(List.of(ROTOR.turning(-2)));
        double[] local = field.keyframes(1).local();
        assertThat(frame(local, 0)).isEqualTo(REST.points());
        assertThat(frame(local, FRAMES)).isEqualTo(frame(local, 0));
    }

    @Test
    void strength_gives_whole_turns_only() {
        field.drive(List.of(ROTOR));
        assertThat(frame(field.keyframes(0.4).local(), 3)).isEqualTo(REST.points());
        double[] doubled = frame(field.keyframes(2).local(), 2);
        double[] usual = frame(field.keyframes(1).local(), 4);
        assertThat(doubled).containsExactly(usual, within(1e-12));
    }

    @Test
    void handles_move_what_goes_round_and_their_gradient_is_that_of_finite_differences() {
        field.drive(List.of(ROTOR));
        double[] parameters = field.parameters();
        Drawings.randomize(parameters, new Random(3), 0.3);
        field.restore(parameters);
        FieldMotion motion = field.move();
        SmoothLoss loss = new SmoothLoss(new Random(4), motion.moved().length);
        double[] gradient =
                field.gradient(motion.gradient(loss.gradient(motion.moved()), new double[motion.moved().length]));
        Differences.assertSame(
                gradient,
                Differences.gradient(parameters, () -> {
                    field.restore(parameters);
                    return loss.of(field.move().moved());
                }),
                1e-5);
    }

    @Test
    void nothing_ties_it_to_the_rest_and_its_way_is_no_drift() {
        field.drive(List.of(ROTOR));
        double[] local = field.move().local();
        assertThat(penalties().addRigidity(local, FRAMES, new double[local.length]))
                .isCloseTo(0, within(1e-12));
        assertThat(penalties().addDrift(local, FRAMES, new double[local.length]))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void leaving_its_way_costs_by_the_gradient_of_finite_differences() {
        field.drive(List.of(ROTOR));
        double[] local = field.move().local();
        double[] off = new double[local.length];
        Drawings.randomize(off, new Random(5), 0.05);
        Arrays.setAll(off, i -> off[i] + local[i]);
        double[] gradient = new double[off.length];
        assertThat(penalties().addDrift(off, FRAMES, gradient)).isPositive();
        Differences.assertSame(
                gradient,
                Differences.gradient(off, () -> penalties().addDrift(off, FRAMES, new double[off.length])),
                1e-6);
    }

    private Penalties penalties() {
        return new Penalties(
                REST,
                new PointGraph(REST),
                List.of(ROTOR),
                field.unmoved(),
                new Penalties.Bounds(-1, -1, 1, 1),
                Penalties.Weights.DEFAULT);
    }

    @Test
    void a_field_that_is_saved_goes_on_turning() throws IOException {
        field.drive(List.of(ROTOR));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field.save(new DataOutputStream(bytes));
        HandleField other = Drawings.field(REST, FRAMES, SETTINGS);
        other.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(other.mechanisms()).containsExactly(ROTOR);
        assertThat(other.move().moved()).isEqualTo(field.move().moved());
    }

    private static double[] frame(double[] frames, int frame) {
        int size = REST.pointCount() * 2;
        return Arrays.copyOfRange(frames, frame * size, (frame + 1) * size);
    }
}
