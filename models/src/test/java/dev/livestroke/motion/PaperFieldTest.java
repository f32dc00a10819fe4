package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.tensor.Tensor;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaperFieldTest {

    private static final int FRAMES = 5;
    private static final int WIDTH = 16;
    private static final RestDrawing REST = Drawings.strokes(1, 3);
    private static final int SIZE = FRAMES * REST.pointCount() * 2;

    private final PaperField field = open(1);

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void a_new_field_moves_nothing() {
        double[] points = REST.points();
        for (FieldMotion motion : new FieldMotion[] {field.move(), field.keyframes(1)}) {
            for (int i = 0; i < motion.local().length; i++) {
                assertThat(motion.local()[i]).isEqualTo(points[i % points.length]);
                assertThat(motion.moved()[i]).isCloseTo(points[i % points.length], within(1e-15));
            }
            assertThat(motion.affine()).containsOnly(AffineParts.REST);
        }
    }

    @Test
    void at_rest_the_last_layers_receive_gradient_and_from_then_on_every_parameter() {
        for (String name : field.parameters().names()) {
            assertThat(receivesGradient(name)).as(name).isEqualTo(isLast(name));
        }
        descend(0.01, 0.01);
        for (String name : field.parameters().names()) {
            assertThat(receivesGradient(name)).as(name).isTrue();
        }
    }

    @Test
    void the_gradient_by_the_last_layers_is_that_of_finite_differences() {
        stir();
        SmoothLoss onMoved = new SmoothLoss(new Random(5), SIZE);
        SmoothLoss onLocal = new SmoothLoss(new Random(6), SIZE);
        FieldMotion motion = field.move();
        field.parameters().clearGradients();
        field.backward(motion.gradient(onMoved.gradient(motion.moved()), onLocal.gradient(motion.local())));

        for (String layer : PaperWeights.LAST) {
            String name = layer + ".bias";
            double[] gradient = doubles(field.parameters().gradient(name));
            double[] bias = doubles(field.parameters().value(name));
            double[] expected = new double[bias.length];
            for (int i = 0; i < bias.length; i++) {
                double kept = bias[i];
                double above = loss(name, bias, i, kept + 0.05, onMoved, onLocal);
                double below = loss(name, bias, i, kept - 0.05, onMoved, onLocal);
                bias[i] = kept;
                expected[i] = (above - below) / 0.1;
            }
            assign(name, bias);
            assertThat(gradient).as(name).containsExactly(expected, within(0.01 * largest(expected)));
        }
    }

    @Test
    void the_parts_say_what_the_affine_motion_does() {
        stir();
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
    void keyframes_are_the_frames_and_the_first_again() {
        stir();
        FieldMotion frames = field.move();
        FieldMotion keyframes = field.keyframes(1);

        assertThat(keyframes.frames()).isEqualTo(FRAMES + 1);
        assertThat(Arrays.copyOf(keyframes.moved(), SIZE)).isEqualTo(frames.moved());
        assertThat(Arrays.copyOf(keyframes.local(), SIZE)).isEqualTo(frames.local());
        assertThat(keyframes.affine().subList(0, FRAMES)).isEqualTo(frames.affine());
        assertThat(frame(keyframes.local(), FRAMES)).isEqualTo(frame(frames.local(), 0));
        assertThat(frame(keyframes.moved(), FRAMES)).containsExactly(frame(frames.moved(), 0), within(1e-14));
    }

    @Test
    void the_pivot_is_the_mean_of_the_points() {
        RestDrawing drawing = new RestDrawing(new double[] {-1, 5, 3, 6, 1, 10}, new int[0]);
        try (PaperField other = open(drawing, 1, WIDTH, 1)) {
            assertThat(other.pivot()).containsExactly(new double[] {1, 7}, within(1e-15));
        }
    }

    @Test
    void descending_moves_the_drawing_towards_where_the_loss_is_least() {
        double[] target = field.move().moved();
        for (int i = 0; i < target.length; i += 2) {
            target[i] += 0.05 * Math.sin(2 * Math.PI * (i / (2 * REST.pointCount())) / FRAMES);
            target[i + 1] -= 0.02;
        }
        double before = square(difference(field.move().moved(), target));
        for (int step = 0; step < 300; step++) {
            double rate = 0.02 * (1 - step / 300.0);
            FieldMotion motion = field.move();
            field.descend(
                    motion.gradient(difference(motion.moved(), target), new double[target.length]),
                    new LearningRates(rate, rate));
        }

        assertThat(square(difference(field.move().moved(), target))).isLessThan(0.01 * before);
    }

    @Test
    void a_rate_of_zero_keeps_its_branch_at_rest() {
        descend(0, 0.01);
        descend(0, 0.01);
        FieldMotion motion = field.move();
        assertThat(frame(motion.local(), 2)).isEqualTo(REST.points());
        assertThat(motion.affine()).doesNotContain(AffineParts.REST);

        try (PaperField other = open(1)) {
            other.descend(other.move().gradient(gradient(2), gradient(3)), new LearningRates(0.01, 0));
            other.descend(other.move().gradient(gradient(2), gradient(3)), new LearningRates(0.01, 0));
            FieldMotion local = other.move();
            assertThat(local.affine()).containsOnly(AffineParts.REST);
            assertThat(frame(local.local(), 2)).isNotEqualTo(REST.points());
        }
    }

    @Test
    void a_seed_gives_the_same_motion_to_the_bit_and_another_seed_another() {
        stir();
        assertThat(stirred(1)).isEqualTo(field.move().moved());
        assertThat(stirred(2)).isNotEqualTo(field.move().moved());
    }

    @Test
    void settling_replaces_the_parameters_by_their_mean() {
        stir();
        String name = "frames_rigid_scale.3.bias";
        double[] first = doubles(field.parameters().value(name));
        field.addToMean();
        stir();
        double[] second = doubles(field.parameters().value(name));
        field.addToMean();
        stir();
        field.settle();

        double[] mean = new double[first.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (first[i] + second[i]) / 2;
        }
        assertThat(doubles(field.parameters().value(name))).containsExactly(mean, within(1e-6));
    }

    @Test
    void odd_drawings_and_a_single_frame_are_moved_as_well() {
        for (RestDrawing drawing : new RestDrawing[] {Drawings.onePoint(), Drawings.coincident()}) {
            try (PaperField other = open(drawing, 1, WIDTH, 1)) {
                double[] gradient = new double[drawing.pointCount() * 2];
                Drawings.randomize(gradient, new Random(1), 1);
                for (int step = 0; step < 10; step++) {
                    other.move();
                    other.descend(other.move().gradient(gradient, gradient), new LearningRates(0.02, 0.02));
                }
                assertThat(other.keyframes(1).moved())
                        .doesNotContain(Double.NaN)
                        .isNotEqualTo(drawing.points());
            }
        }
    }

    @Test
    void hundreds_of_steps_do_not_take_more_memory() throws IOException {
        // A copy of the parameters takes 0.5 MB, so that one leaked per step would take 200 MB.
        try (PaperField other = open(REST, FRAMES, 32, 1)) {
            long before = 0;
            for (int step = 0; step < 500; step++) {
                if (step == 100) {
                    before = residentBytes();
                }
                other.keyframes(1);
                other.descend(other.move().gradient(gradient(2), gradient(3)), new LearningRates(0.01, 0.01));
                other.addToMean();
            }
            other.settle();
            assertThat(residentBytes() - before).isLessThan(64L << 20);
        }
    }

    @Test
    void the_width_is_the_papers_while_memory_allows() {
        assertThat(PaperField.width(64 * 16)).isEqualTo(128);
        assertThat(PaperField.width(2000 * 16)).isEqualTo(34);
        assertThat(PaperField.width(1e9)).isEqualTo(8);
    }

    @Test
    void a_field_without_frames_is_refused() {
        assertThatThrownBy(() -> open(REST, 0, WIDTH, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a field needs at least one frame: 0");
    }

    /** Returns what Linux says is resident; 0 elsewhere. */
    private static long residentBytes() throws IOException {
        Path statm = Path.of("/proc/self/statm");
        if (!Files.exists(statm)) {
            return 0;
        }
        System.gc();
        return Long.parseLong(Files.readString(statm).split(" ")[1]) * 4096;
    }

    private static PaperField open(long seed) {
        return open(REST, FRAMES, WIDTH, seed);
    }

    private static PaperField open(RestDrawing drawing, int frames, int width, long seed) {
        return new PaperField(drawing, frames, Clock.LOOP, PaperField.mount(drawing), width, seed);
    }

    /** Leaves the field with motion in every part. */
    private void stir() {
        for (int step = 0; step < 8; step++) {
            descend(0.02, 0.1);
        }
    }

    private static double[] stirred(long seed) {
        try (PaperField other = open(seed)) {
            for (int step = 0; step < 8; step++) {
                other.descend(other.move().gradient(gradient(2), gradient(3)), new LearningRates(0.02, 0.1));
            }
            return other.move().moved();
        }
    }

    private void descend(double local, double affine) {
        field.descend(field.move().gradient(gradient(2), gradient(3)), new LearningRates(local, affine));
    }

    private boolean receivesGradient(String name) {
        field.parameters().clearGradients();
        field.backward(field.move().gradient(gradient(2), gradient(3)));
        return largest(doubles(field.parameters().gradient(name))) > 0;
    }

    private static boolean isLast(String name) {
        return PaperWeights.LAST.contains(name.substring(0, name.lastIndexOf('.')));
    }

    private double loss(String name, double[] values, int i, double value, SmoothLoss onMoved, SmoothLoss onLocal) {
        values[i] = value;
        assign(name, values);
        FieldMotion motion = field.move();
        return onMoved.of(motion.moved()) + onLocal.of(motion.local());
    }

    private void assign(String name, double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        field.parameters().assign(name, Tensor.of(floats, floats.length));
    }

    private static double[] gradient(long seed) {
        double[] gradient = new double[SIZE];
        Drawings.randomize(gradient, new Random(seed), 1);
        return gradient;
    }

    private static double[] doubles(Tensor tensor) {
        double[] values = new double[tensor.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.values()[i];
        }
        return values;
    }

    private static double[] difference(double[] values, double[] target) {
        double[] difference = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            difference[i] = values[i] - target[i];
        }
        return difference;
    }

    private static double square(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    private static double[] frame(double[] values, int frame) {
        int size = REST.pointCount() * 2;
        return Arrays.copyOfRange(values, frame * size, (frame + 1) * size);
    }
}
