package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.PictureWarp;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PerspectiveCropTest {

    private static final ClipFormat FORMAT = new ClipFormat(3, 32, 32, 1.5, 0.62);
    private static final int PICTURE = FORMAT.picturePixels();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void its_derivatives_agree_with_finite_differences(long seed) {
        PictureWarp warp = PerspectiveCrop.draw(FORMAT, new NoiseSource(seed));
        float[] clip = random(seed, FORMAT.clipPixels());
        float[] cotangent = random(seed + 100, FORMAT.clipPixels());
        float[] gradient = warp.pullback(cotangent);
        for (int i = 7; i < clip.length; i += 211) {
            float[] up = clip.clone();
            float[] down = clip.clone();
            up[i] += 0.5f;
            down[i] -= 0.5f;
            double difference = dot(warp.apply(up), cotangent) - dot(warp.apply(down), cotangent);
            assertThat((double) gradient[i]).isCloseTo(difference, within(1e-4));
        }
    }

    @Test
    void paper_stays_paper_and_frames_stay_apart() {
        PictureWarp warp = PerspectiveCrop.draw(FORMAT, new NoiseSource(3));
        float[] clip = new float[FORMAT.clipPixels()];
        Arrays.fill(clip, -1);
        assertThat(warp.apply(clip)).containsOnly(new float[] {-1}, within(1e-6f));
        Arrays.fill(clip, PICTURE, 2 * PICTURE, 1);
        float[] changed = warp.apply(clip);
        assertThat(Arrays.copyOf(changed, PICTURE)).containsOnly(new float[] {-1}, within(1e-6f));
        assertThat(mean(Arrays.copyOfRange(changed, PICTURE, 2 * PICTURE))).isGreaterThan(0);
    }

    @Test
    void all_frames_are_seen_alike_and_another_draw_sees_them_otherwise() {
        float[] picture = random(9, PICTURE);
        float[] clip = new float[3 * PICTURE];
        for (int frame = 0; frame < 3; frame++) {
            System.arraycopy(picture, 0, clip, frame * PICTURE, PICTURE);
        }
        float[] changed = PerspectiveCrop.draw(FORMAT, new NoiseSource(4)).apply(clip);
        float[] first = Arrays.copyOf(changed, PICTURE);
        assertThat(Arrays.copyOfRange(changed, 2 * PICTURE, 3 * PICTURE)).containsExactly(first);
        assertThat(PerspectiveCrop.draw(FORMAT, new NoiseSource(5)).apply(clip)).isNotEqualTo(changed);
    }

    @Test
    void a_quad_brings_the_corners_of_the_unit_square_to_its_own_and_back() {
        double[] corners = {0.1, 0.2, 0.95, 0.05, 0.8, 0.9, 0.2, 0.85};
        Quad quad = Quad.of(corners);
        double[][] square = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            assertThat(quad.x(square[i][0], square[i][1])).isCloseTo(corners[2 * i], within(1e-12));
            assertThat(quad.y(square[i][0], square[i][1])).isCloseTo(corners[2 * i + 1], within(1e-12));
            Quad back = quad.inverse();
            assertThat(back.x(corners[2 * i], corners[2 * i + 1])).isCloseTo(square[i][0], within(1e-12));
            assertThat(back.y(corners[2 * i], corners[2 * i + 1])).isCloseTo(square[i][1], within(1e-12));
        }
        assertThat(quad.cropped(0.25, 0.5, 0.5).x(1, 0)).isCloseTo(quad.x(0.75, 0.5), within(1e-12));
    }

    private static float[] random(long seed, int count) {
        return new NoiseSource(seed).fill(new float[count]);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
