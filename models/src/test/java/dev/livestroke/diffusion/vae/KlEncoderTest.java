package dev.livestroke.diffusion.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.Fixture;
import dev.livestroke.tensor.FormulaWeights;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Against the published implementation at small widths; see the README beside the vectors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KlEncoderTest {

    private static final Fixture FIXTURE = new Fixture(KlEncoderTest.class, "autoencoder_kl");

    private static final int PICTURE = 3 * 64 * 64;

    private static KlEncoder encoder;

    @BeforeAll
    static void load() {
        KlConfig config = KlConfig.read(FIXTURE.config());
        encoder = KlEncoder.load(config, new FormulaWeights(config.spec()), Placement.CPU);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void it_encodes_as_the_published_encoder_does() {
        try (Resident encoded = encoder.network().hold("encode", Fixture.input("image", 2, 3, 64, 64))) {
            Tensor moments = encoded.read(0);
            assertThat(Fixture.error(channels(moments, 0), FIXTURE.results().read("mean")))
                    .isLessThan(1e-4);
            assertThat(Fixture.error(channels(moments, 4), FIXTURE.results().read("logvar")))
                    .isLessThan(1e-4);
        }
    }

    @Test
    void its_reverse_gives_the_gradient_that_autograd_gave() {
        try (Resident encoded = encoder.network().hold("encode", Fixture.input("image", 2, 3, 64, 64))) {
            Tensor gradient = encoder.network()
                    .call("reverse", Fixture.input("mean_cotangent", 2, 4, 8, 8), encoded)
                    .get(0);
            assertThat(Fixture.error(gradient, FIXTURE.results().read("image_gradient")))
                    .isLessThan(1e-3);
        }
    }

    @Test
    void it_encodes_inks_as_the_negative_of_a_picture() {
        Tensor picture = Fixture.input("image", 2, 3, 64, 64);
        float[] inks = picture.values().clone();
        for (int i = 0; i < inks.length; i++) {
            inks[i] = -inks[i];
        }
        assertThat(Fixture.error(
                        channels(encoder.moments(Tensor.of(inks, 2, 3, 64, 64), Optional.empty()), 0),
                        FIXTURE.results().read("mean")))
                .isLessThan(1e-4);
    }

    @Test
    void the_reverse_of_inks_agrees_with_finite_differences() {
        float[] ink = FormulaWeights.units("input.ink", PICTURE);
        Tensor cotangent = Fixture.input("byMeans", 1, 4, 8, 8);
        float[] gradient;
        try (Resident encoded = encoder.encode(Tensor.of(ink, 1, 3, 64, 64), Optional.empty())) {
            gradient = encoder.pixels(cotangent, 1, 3, Optional.empty(), encoded)
                    .orElseThrow()
                    .values();
        }
        float[] direction = FormulaWeights.units("input.direction", ink.length);
        double along = 0;
        for (int i = 0; i < ink.length; i++) {
            along += gradient[i] * direction[i];
        }
        double step = 3e-3;
        double difference =
                (loss(moved(ink, direction, step), cotangent) - loss(moved(ink, direction, -step), cotangent))
                        / (2 * step);
        assertThat(along).isCloseTo(difference, within(2e-3 * Math.abs(difference)));
    }

    @Test
    void what_one_picture_becomes_does_not_depend_on_those_beside_it() {
        Tensor two = Fixture.input("ink", 2, 3, 64, 64);
        Tensor both = encoder.moments(two, Optional.empty());
        Tensor first = encoder.moments(Tensor.of(Arrays.copyOf(two.values(), PICTURE), 1, 3, 64, 64), Optional.empty());
        assertThat(Arrays.copyOf(both.values(), first.values().length)).containsExactly(first.values(), within(1e-5f));
    }

    @Test
    void its_weights_are_those_of_the_published_implementation() {
        KlConfig config = KlConfig.read(FIXTURE.config());
        Map<String, Dims> published = FIXTURE.spec("parameters").tensors();
        assertThat(config.encoderSpec().tensors()).isEqualTo(published);
        assertThat(config.spec().tensors()).containsAllEntriesOf(published);
    }

    private static double loss(float[] ink, Tensor cotangent) {
        float[] means = channels(encoder.moments(Tensor.of(ink, 1, 3, 64, 64), Optional.empty()), 0)
                .values();
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += means[i] * cotangent.values()[i];
        }
        return sum;
    }

    private static float[] moved(float[] ink, float[] direction, double step) {
        float[] moved = ink.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (step * direction[i]);
        }
        return moved;
    }

    /** Returns four channels of [F, 8, h, w], from {@code first} on. */
    private static Tensor channels(Tensor moments, int first) {
        long[] sizes = moments.dims().toArray();
        int plane = (int) (sizes[2] * sizes[3]);
        float[] some = new float[moments.values().length / 2];
        for (int f = 0; f < sizes[0]; f++) {
            System.arraycopy(moments.values(), (f * 8 + first) * plane, some, f * 4 * plane, 4 * plane);
        }
        return Tensor.of(some, sizes[0], 4, sizes[2], sizes[3]);
    }
}
