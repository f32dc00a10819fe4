package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandleFieldTest {

    private static final int FRAMES = 7;
    private static final HandleSettings SETTINGS = new HandleSettings(5, 0.45, 3);
    private static final RestDrawing REST = Drawings.strokes(1, 4);

    private final HandleField field = Drawings.field(REST, FRAMES, SETTINGS);

    @Test
    void a_new_field_moves_nothing() {
        double[] points = REST.points();
        for (FieldMotion motion : new FieldMotion[] {field.move(), field.keyframes(1)}) {
            for (int i = 0; i < motion.moved().length; i++) {
                assertThat(motion.local()[i]).isCloseTo(points[i % points.length], within(1e-15));
                assertThat(motion.moved()[i]).isCloseTo(points[i % points.length], within(1e-15));
            }
            assertThat(motion.affine()).containsOnly(AffineParts.REST);
        }
    }

    @Test
    void there_is_a_motion_for_each_frame_and_one_keyframe_more() {
        assertThat(field.move().frames()).isEqualTo(FRAMES);
        assertThat(field.move().moved()).hasSize(FRAMES * REST.pointCount() * 2);
        assertThat(field.keyframes(1).frames()).isEqualTo(FRAMES + 1);
        assertThat(field.keyframes(1).local()).hasSize((FRAMES + 1) * REST.pointCount() * 2);
    }

    @Test
    void keyframes_are_the_frames_and_the_end() {
        randomize(2);
        FieldMotion frames = field.move();
        FieldMotion keyframes = field.keyframes(1);
        int size = frames.moved().length;

        assertThat(Arrays.copyOf(keyframes.moved(), size)).isEqualTo(frames.moved());
        assertThat(Arrays.copyOf(keyframes.local(), size)).isEqualTo(frames.local());
        assertThat(keyframes.affine().subList(0, FRAMES)).isEqualTo(frames.affine());
    }

    @Test
    void the_gradient_by_every_parameter_is_that_of_finite_differences() {
        randomize(3);
        assertGradientOfDifferences(4);
    }

    @ParameterizedTest
    @EnumSource
    void the_gradient_from_every_simple_motion_is_that_of_finite_differences(SimpleMotion motion) {
        Drawings.randomize(field.handles().parameters(), new Random(5), 0.3);
        field.start(motion);
        assertGradientOfDifferences(6);
    }

    @Test
    void at_rest_every_parameter_receives_gradient() {
        Random random = new Random(7);
        FieldMotion motion = field.move();
        Gradient gradient = backward(
                new SmoothLoss(random, motion.moved().length).gradient(motion.moved()),
                new double[motion.local().length]);

        for (double[] part : new double[][] {gradient.handles(), gradient.affine()}) {
            assertThat(Arrays.stream(part)).allMatch(value -> Math.abs(value) > 1e-6);
        }
    }

    @Test
    void a_loss_on_the_first_frame_alone_reaches_all_but_sines_and_what_grows_from_there() {
        double[] atMoved = new double[FRAMES * REST.pointCount() * 2];
        double[] first = new double[REST.pointCount() * 2];
        Drawings.randomize(first, new Random(8), 1);
        System.arraycopy(first, 0, atMoved, 0, first.length);
        Gradient gradient = backward(atMoved, new double[atMoved.length]);
        int size = FourierBasis.size(SETTINGS.harmonics(), Clock.LOOP);

        for (double[] part : new double[][] {gradient.handles(), gradient.affine()}) {
            for (int i = 0; i < part.length / size * size; i++) {
                assertThat(part[i] == 0).as("parameter %d", i).isEqualTo(i % size < SETTINGS.harmonics());
            }
        }
        double[] linear = Arrays.copyOfRange(gradient.affine(), 6 * size, 6 * size + 4);
        assertThat(linear[2]).as("whole turns").isZero();
        assertThat(new double[] {linear[0], linear[1], linear[3]}).doesNotContain(0);
    }

    @Test
    void a_motion_without_linear_terms_closes_its_loop_to_the_bit() {
        randomize(9);
        double[] affine = field.affine().parameters();
        Arrays.fill(affine, affine.length - 4, affine.length, 0);

        FieldMotion keyframes = field.keyframes(1);

        assertThat(frame(keyframes.moved(), FRAMES)).isEqualTo(frame(keyframes.moved(), 0));
        assertThat(frame(keyframes.local(), FRAMES)).isEqualTo(frame(keyframes.local(), 0));
        assertThat(keyframes.affine().get(FRAMES)).isEqualTo(keyframes.affine().get(0));
    }

    @Test
    void linear_terms_add_travel_turns_and_growth_to_the_loop() {
        randomize(10);
        double[] affine = field.affine().parameters();
        double[] linear = Arrays.copyOfRange(affine, affine.length - 4, affine.length);

        FieldMotion keyframes = field.keyframes(1);
        AffineParts first = keyframes.affine().get(0);
        AffineParts last = keyframes.affine().get(FRAMES);

        assertThat(frame(keyframes.local(), FRAMES)).isEqualTo(frame(keyframes.local(), 0));
        assertThat(last.translateX() - first.translateX()).isCloseTo(0.5 * linear[0], within(1e-14));
        assertThat(last.translateY() - first.translateY()).isCloseTo(0.5 * linear[1], within(1e-14));
        assertThat(last.rotation() - first.rotation()).isCloseTo(2 * Math.PI * linear[2], within(1e-14));
        assertThat(last.scaleX() / first.scaleX()).isCloseTo(Math.exp(linear[3]), within(1e-13));
        assertThat(last.scaleY() / first.scaleY()).isCloseTo(Math.exp(linear[3]), within(1e-13));
        assertThat(last.shear()).isEqualTo(first.shear());
    }

    @Test
    void the_parts_say_what_the_affine_motion_does() {
        randomize(11);
        FieldMotion motion = field.keyframes(1);
        double[] pivot = field.pivot();
        for (int f = 0; f < motion.frames(); f++) {
            AffineParts parts = motion.affine().get(f);
            AffineTransform map =
                    AffineTransform.getTranslateInstance(parts.translateX() + pivot[0], parts.translateY() + pivot[1]);
            map.rotate(parts.rotation());
            map.shear(parts.shear(), 0);
            map.scale(parts.scaleX(), parts.scaleY());
            map.translate(-pivot[0], -pivot[1]);
            double[] expected = new double[REST.pointCount() * 2];
            map.transform(frame(motion.local(), f), 0, expected, 0, REST.pointCount());

            assertThat(frame(motion.moved(), f)).containsExactly(expected, within(1e-13));
        }
    }

    @Test
    void the_pivot_is_the_middle_of_the_bounding_box() {
        double[] points = {-1, 5, 3, 6, 0, 9};

        assertThat(Drawings.field(new RestDrawing(points, new int[0]), 1, SETTINGS)
                        .pivot())
                .containsExactly(1, 7);
    }

    @Test
    void writing_into_a_received_motion_does_not_change_the_gradient() {
        randomize(12);
        FieldMotion motion = field.move();
        double[] atMoved = new double[motion.moved().length];
        Drawings.randomize(atMoved, new Random(13), 1);
        double[] expected = backward(atMoved, new double[atMoved.length]).affine();

        Arrays.fill(motion.local(), 0);
        Arrays.fill(motion.moved(), 0);

        assertThat(backward(atMoved, new double[atMoved.length]).affine()).isEqualTo(expected);
    }

    @Test
    void descending_moves_the_drawing_to_where_the_loss_is_least() {
        double[] target = Drawings.field(REST, FRAMES, SETTINGS).move().moved();
        for (int i = 0; i < target.length; i += 2) {
            target[i] += 0.05 * Math.sin(2 * Math.PI * (i / (2 * REST.pointCount())) / FRAMES);
            target[i + 1] -= 0.02;
        }
        for (int step = 0; step < 600; step++) {
            double[] difference = difference(field.move().moved(), target);
            field.descend(
                    field.move().gradient(difference, new double[difference.length]), new LearningRates(0.002, 0.01));
        }

        assertThat(difference(field.move().moved(), target)).containsExactly(new double[target.length], within(2e-3));
    }

    @Test
    void a_rate_of_zero_keeps_its_branch_at_rest() {
        double[] gradient = new double[field.move().moved().length];
        Drawings.randomize(gradient, new Random(14), 1);

        field.descend(field.move().gradient(gradient, new double[gradient.length]), new LearningRates(0, 0.01));
        assertThat(field.handles().parameters()).containsOnly(0);
        assertThat(field.affine().parameters()).doesNotContain(0);

        HandleField other = Drawings.field(REST, FRAMES, SETTINGS);
        other.descend(other.move().gradient(gradient, gradient), new LearningRates(0.01, 0));
        assertThat(other.affine().parameters()).containsOnly(0);
        assertThat(other.handles().parameters()).doesNotContain(0);
    }

    @Test
    void a_field_without_frames_is_refused() {
        assertThatThrownBy(() -> Drawings.field(REST, 0, SETTINGS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a field needs at least one frame: 0");
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatThrownBy(() -> new HandleSettings(0, 1, 3)).hasMessage("a field needs at least one handle: 0");
        assertThatThrownBy(() -> new HandleSettings(1, 1, 1)).hasMessage("a field needs at least two harmonics: 1");
        assertThatThrownBy(() -> new HandleSettings(1, Double.NaN, 3))
                .hasMessage("reach must be positive and finite, in gaps between handles: NaN");
        assertThatThrownBy(() -> new HandleSettings(1, 0, 3))
                .hasMessage("reach must be positive and finite, in gaps between handles: 0.0");
    }

    private void randomize(long seed) {
        Random random = new Random(seed);
        Drawings.randomize(field.handles().parameters(), random, 0.3);
        Drawings.randomize(field.affine().parameters(), random, 0.3);
    }

    private void assertGradientOfDifferences(long seed) {
        FieldMotion motion = field.move();
        SmoothLoss onMoved = new SmoothLoss(new Random(seed), motion.moved().length);
        SmoothLoss onLocal = new SmoothLoss(new Random(seed + 100), motion.local().length);

        Gradient gradient = backward(onMoved.gradient(motion.moved()), onLocal.gradient(motion.local()));

        Differences.assertSame(
                gradient.handles(),
                Differences.gradient(field.handles().parameters(), () -> loss(onMoved, onLocal)),
                1e-6);
        Differences.assertSame(
                gradient.affine(),
                Differences.gradient(field.affine().parameters(), () -> loss(onMoved, onLocal)),
                1e-6);
    }

    /** The gradient by the parameters of each branch, for the latest motion. */
    private Gradient backward(double[] atMoved, double[] atLocal) {
        FieldGradient gradient = field.move().gradient(atMoved, atLocal);
        return new Gradient(field.handlesGradient(gradient), field.affineGradient(gradient));
    }

    private record Gradient(double[] handles, double[] affine) {}

    private double loss(SmoothLoss onMoved, SmoothLoss onLocal) {
        FieldMotion motion = field.move();
        return onMoved.of(motion.moved()) + onLocal.of(motion.local());
    }

    private static double[] difference(double[] values, double[] target) {
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - target[i];
        }
        return difference;
    }

    private static double[] frame(double[] values, int frame) {
        int size = REST.pointCount() * 2;
        return Arrays.copyOfRange(values, frame * size, (frame + 1) * size);
    }
}
