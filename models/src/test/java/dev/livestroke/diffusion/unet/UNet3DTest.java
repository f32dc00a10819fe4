package dev.livestroke.diffusion.unet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.Fixture;
import dev.livestroke.tensor.FormulaWeights;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.WeightsException;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Against the published implementation at small widths, all four block types; see the README beside the vectors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UNet3DTest {

    private static final Fixture FIXTURE = new Fixture(UNet3DTest.class, "unet3d");
    private static final Tensor SAMPLE = Fixture.input("sample", 2, 4, 5, 16, 16);
    private static final Tensor TEXT = Fixture.input("encoder_hidden_states", 2, 7, 24);

    private static UNet3D unet;

    @BeforeAll
    static void load() {
        UNet3DConfig config = UNet3DConfig.read(FIXTURE.config());
        unet = UNet3D.load(config, new FormulaWeights(config.spec()), Placement.CPU);
    }

    @AfterAll
    static void close() {
        unet.close();
    }

    @Test
    void it_predicts_the_noise_that_the_published_network_predicts() {
        try (Resident prompts = unet.condition(TEXT)) {
            Tensor noise = unet.noise(SAMPLE, Tensor.of(new float[] {37, 812}, 2), prompts);
            assertThat(Fixture.error(noise, FIXTURE.results().read("output"))).isLessThan(1e-4);
        }
    }

    @Test
    void two_prompts_for_one_clip_give_what_two_calls_give() {
        Tensor clip = half(SAMPLE, 0);
        Tensor time = Tensor.of(new float[] {812}, 1);
        try (Resident both = unet.condition(TEXT);
                Resident first = unet.condition(half(TEXT, 0));
                Resident second = unet.condition(half(TEXT, 1))) {
            Tensor noise = unet.noise(clip, time, both);
            assertThat(Fixture.error(half(noise, 0), unet.noise(clip, time, first)))
                    .isLessThan(1e-5);
            assertThat(Fixture.error(half(noise, 1), unet.noise(clip, time, second)))
                    .isLessThan(1e-5);
            assertThat(Fixture.error(half(noise, 0), half(noise, 1))).isGreaterThan(1e-3);
        }
    }

    @Test
    void its_weights_are_those_of_the_published_implementation() {
        assertThat(UNet3DConfig.read(FIXTURE.config()).spec().tensors())
                .isEqualTo(FIXTURE.spec("parameters").tensors());
    }

    @Test
    void another_architecture_is_refused_by_the_field_that_differs() {
        ConfigFile other = ConfigFile.read(
                "unet/config.json",
                new StringReader("{\"down_block_types\": [\"DownBlock2D\"], \"block_out_channels\": [32]}"));
        assertThatThrownBy(() -> UNet3DConfig.read(other))
                .isInstanceOf(WeightsException.class)
                .hasMessage("unet/config.json: down_block_types: expected "
                        + "[\"CrossAttnDownBlock3D\",\"CrossAttnDownBlock3D\",\"CrossAttnDownBlock3D\",\"DownBlock3D\"],"
                        + " found [\"DownBlock2D\"]");
    }

    private static Tensor half(Tensor both, int index) {
        long[] sizes = both.dims().toArray();
        int count = both.values().length / 2;
        sizes[0] /= 2;
        return Tensor.of(Arrays.copyOfRange(both.values(), index * count, (index + 1) * count), sizes);
    }
}
