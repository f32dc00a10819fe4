package dev.livestroke.diffusion.vae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.RandomWeights;
import dev.livestroke.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Views of pictures, against a resampling of their own in double precision. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewTest {

    private static final int SIZE = 32;
    private static final int PICTURE = SIZE * SIZE;
    private static final double[] CORNERS = {0.1, 0.2, 0.95, 0.05, 0.8, 0.9, 0.2, 0.85};

    /** Looks beyond the picture at some of its corners. */
    private static final Quad VIEW = Quad.of(CORNERS).inverse().cropped(0.05, 0.1, 0.9);

    private static KlEncoder encoder;

    @BeforeAll
    static void load() {
        KlConfig config = new KlConfig(List.of(32, 32), 1, 4, 32, 0.18215);
        encoder = KlEncoder.load(config, new RandomWeights(config.spec(), 1), Placement.CPU);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void a_view_shows_the_picture_by_bilinear_weights_and_paper_beyond() {
        float[] clip = random(1, 2 * PICTURE);
        float[] seen = call("seen", clip);
        boolean beyond = false;
        for (int at = 0; at < PICTURE; at++) {
            double x = VIEW.x((at % SIZE + 0.5) / SIZE, (at / SIZE + 0.5) / SIZE) * SIZE - 0.5;
            double y = VIEW.y((at % SIZE + 0.5) / SIZE, (at / SIZE + 0.5) / SIZE) * SIZE - 0.5;
            beyond |= x < -1 || y < -1 || x > SIZE || y > SIZE;
            for (int frame = 0; frame < 2; frame++) {
                assertThat((double) seen[frame * PICTURE + at])
                        .as("pixel %d of frame %d", at, frame)
                        .isCloseTo(bilinear(clip, frame * PICTURE, x, y), within(2e-4));
            }
        }
        assertThat(beyond).as("some of the view lies beyond the picture").isTrue();
    }

    @Test
    void its_way_back_is_its_transpose() {
        float[] clip = random(2, 2 * PICTURE);
        float[] cotangent = random(3, 2 * PICTURE);
        float[] paper = new float[2 * PICTURE];
        Arrays.fill(paper, -1);
        double there = dot(call("seen", clip), cotangent) - dot(call("seen", paper), cotangent);
        float[] back = call("seen_back", cotangent);
        assertThat(dot(back, clip) - dot(back, paper)).isCloseTo(there, within(1e-3 * Math.abs(there)));
    }

    @Test
    void what_is_encoded_is_what_the_view_shows() {
        float[] clip = random(4, PICTURE);
        Tensor inks = Tensor.of(clip, 1, 1, SIZE, SIZE);
        Tensor shown = encoder.network().call("seen", inks, VIEW.tensor()).get(0);
        assertThat(encoder.moments(inks, Optional.of(VIEW)).values())
                .containsExactly(encoder.moments(shown, Optional.empty()).values(), within(1e-5f));
    }

    @Test
    void a_quad_brings_the_corners_of_the_unit_square_to_its_own_and_back() {
        Quad quad = Quad.of(CORNERS);
        double[][] square = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            assertThat(quad.x(square[i][0], square[i][1])).isCloseTo(CORNERS[2 * i], within(1e-12));
            assertThat(quad.y(square[i][0], square[i][1])).isCloseTo(CORNERS[2 * i + 1], within(1e-12));
            Quad back = quad.inverse();
            assertThat(back.x(CORNERS[2 * i], CORNERS[2 * i + 1])).isCloseTo(square[i][0], within(1e-12));
            assertThat(back.y(CORNERS[2 * i], CORNERS[2 * i + 1])).isCloseTo(square[i][1], within(1e-12));
        }
        assertThat(quad.cropped(0.25, 0.5, 0.5).x(1, 0)).isCloseTo(quad.x(0.75, 0.5), within(1e-12));
    }

    private static double bilinear(float[] clip, int offset, double x, double y) {
        double sum = 0;
        for (int row = (int) Math.floor(y); row <= Math.floor(y) + 1; row++) {
            for (int column = (int) Math.floor(x); column <= Math.floor(x) + 1; column++) {
                boolean inside = row >= 0 && row < SIZE && column >= 0 && column < SIZE;
                double ink = inside ? clip[offset + row * SIZE + column] : -1;
                sum += (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * ink;
            }
        }
        return sum;
    }

    private static float[] call(String method, float[] clip) {
        Tensor inks = Tensor.of(clip, clip.length / PICTURE, 1, SIZE, SIZE);
        return encoder.network().call(method, inks, VIEW.tensor()).get(0).values();
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
}
