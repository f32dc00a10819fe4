package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.diffusion.text.ClipTextConfig;
import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.Fixture;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The names and sizes that our networks ask for, against those of the published pipeline. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedSizesTest {

    private static final Fixture PUBLISHED = new Fixture(PublishedSizesTest.class, "text_to_video_ms_1_7b.parameters");
    private static final LatentPipeline PIPELINE = RandomPipeline.published();

    @Test
    void the_denoiser_asks_for_every_published_tensor_and_no_other() {
        Map<String, Dims> asked = PIPELINE.unet().spec().tensors();
        assertThat(asked).isEqualTo(PUBLISHED.spec("unet").tensors()).hasSize(1480);
        assertThat(asked.values().stream().mapToLong(Dims::count).sum()).isBetween(1_411_000_000L, 1_412_000_000L);
    }

    @Test
    void the_autoencoder_asks_for_every_published_tensor_and_no_other() {
        assertThat(PIPELINE.autoencoder().spec().tensors())
                .isEqualTo(PUBLISHED.spec("vae").tensors());
    }

    @Test
    void the_text_encoder_asks_for_every_published_tensor_and_no_other() {
        ClipTextConfig config = new ClipTextConfig(49408, 1024, 4096, 23, 16, 77, "gelu");
        assertThat(config.spec().tensors())
                .isEqualTo(PUBLISHED.spec("text_encoder").tensors());
    }
}
