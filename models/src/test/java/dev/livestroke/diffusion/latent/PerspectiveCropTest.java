package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.vae.Quad;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerspectiveCropTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_middle_of_what_is_seen_is_in_the_picture_and_its_sides_are_not_turned(long seed) {
        Quad view = PerspectiveCrop.draw(new NoiseSource(seed));
        assertThat(view.x(0.5, 0.5)).isBetween(0.0, 1.0);
        assertThat(view.y(0.5, 0.5)).isBetween(0.0, 1.0);
        assertThat(view.x(1, 0.5) - view.x(0, 0.5)).as("width of what is seen").isBetween(0.3, 3.0);
        assertThat(view.y(0.5, 1) - view.y(0.5, 0)).as("height of what is seen").isBetween(0.3, 3.0);
    }

    @Test
    void another_draw_sees_otherwise_and_the_same_seed_sees_the_same() {
        assertThat(PerspectiveCrop.draw(new NoiseSource(4))).isNotEqualTo(PerspectiveCrop.draw(new NoiseSource(5)));
        assertThat(PerspectiveCrop.draw(new NoiseSource(4))).isEqualTo(PerspectiveCrop.draw(new NoiseSource(4)));
    }
}
