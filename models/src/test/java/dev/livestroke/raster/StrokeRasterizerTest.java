package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrokeRasterizerTest {

    private static final int WIDTH = 70;
    private static final int HEIGHT = 100;
    private static final int FRAMES = 5;
    private static final int STROKES = 12;

    private final StrokeLayout layout = layout();
    private final StrokeRasterizer rasterizer = new StrokeRasterizer(WIDTH, HEIGHT, layout);
    private final float[] points = floats(FRAMES * STROKES * 8, -10, HEIGHT);
    private final float[] coverage = new float[FRAMES * HEIGHT * WIDTH];
    private final float[] coverageGradient = floats(coverage.length, -1, 1);
    private final float[] pointsGradient = new float[points.length];

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void gives_the_same_bits_on_any_number_of_threads(int threads) throws Exception {
        rasterizer.render(points, FRAMES, coverage);
        rasterizer.backward(coverageGradient, pointsGradient);

        var other = new StrokeRasterizer(WIDTH, HEIGHT, layout);
        float[] otherCoverage = new float[coverage.length];
        float[] otherGradient = new float[points.length];
        var pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> {
                        other.render(points, FRAMES, otherCoverage);
                        other.backward(coverageGradient, otherGradient);
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
        assertThat(otherCoverage).isEqualTo(coverage);
        assertThat(otherGradient).isEqualTo(pointsGradient);
    }

    @Test
    void gives_the_same_bits_again_whatever_it_drew_in_between() {
        rasterizer.render(points, FRAMES, coverage);
        rasterizer.backward(coverageGradient, pointsGradient);
        float[] firstCoverage = coverage.clone();
        float[] firstGradient = pointsGradient.clone();

        float[] others = floats(2 * STROKES * 8, 0, 30);
        rasterizer.render(others, 2, new float[2 * HEIGHT * WIDTH]);
        rasterizer.render(points, FRAMES, coverage);
        rasterizer.backward(coverageGradient, pointsGradient);
        assertThat(coverage).isEqualTo(firstCoverage);
        assertThat(pointsGradient).isEqualTo(firstGradient);
    }

    @Test
    void draws_a_frame_as_if_it_were_alone() {
        rasterizer.render(points, FRAMES, coverage);
        rasterizer.backward(coverageGradient, pointsGradient);

        int pixels = HEIGHT * WIDTH;
        int numbers = STROKES * 8;
        float[] alone = new float[pixels];
        float[] aloneGradient = new float[numbers];
        rasterizer.render(Arrays.copyOfRange(points, 3 * numbers, 4 * numbers), 1, alone);
        rasterizer.backward(Arrays.copyOfRange(coverageGradient, 3 * pixels, 4 * pixels), aloneGradient);
        assertThat(alone).isEqualTo(Arrays.copyOfRange(coverage, 3 * pixels, 4 * pixels));
        assertThat(aloneGradient).isEqualTo(Arrays.copyOfRange(pointsGradient, 3 * numbers, 4 * numbers));
    }

    @Test
    void gives_nobody_a_gradient_from_pixels_without_one() {
        rasterizer.render(points, FRAMES, coverage);
        rasterizer.backward(new float[coverage.length], pointsGradient);
        assertThat(pointsGradient).containsOnly(0);
    }

    @Test
    void draws_nothing_where_there_are_no_segments() {
        var empty = new StrokeRasterizer(WIDTH, HEIGHT, new StrokeLayout(1, new int[0], new float[0]));
        float[] image = new float[HEIGHT * WIDTH];
        Arrays.fill(image, 1);
        empty.render(new float[2], 1, image);
        assertThat(image).containsOnly(0);
    }

    @Test
    void refuses_points_that_are_not_finite_and_says_which() {
        points[(2 * 4 * STROKES + 5) * 2 + 1] = Float.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.render(points, FRAMES, coverage))
                .withMessage("points, frame 2, point 5, y: expected a finite number, found NaN");
    }

    @Test
    void refuses_arrays_of_another_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.render(points, FRAMES + 1, coverage))
                .withMessage("points: expected 6 x 48 x 2 = 576 numbers, found 480");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.render(points, FRAMES, new float[3]))
                .withMessage("coverage: expected 5 x 100 x 70 = 35000 numbers, found 3");
        rasterizer.render(points, FRAMES, coverage);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.backward(new float[7], pointsGradient))
                .withMessage("coverageGradient: expected 5 x 100 x 70 = 35000 numbers, found 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.backward(coverageGradient, new float[7]))
                .withMessage("pointsGradient: expected 5 x 48 x 2 = 480 numbers, found 7");
    }

    @Test
    void refuses_to_go_backward_before_it_has_drawn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rasterizer.backward(coverageGradient, pointsGradient))
                .withMessage("expected a render before backward, found none");
    }

    @Test
    void refuses_a_gradient_that_is_not_finite_and_says_in_which_frame() {
        rasterizer.render(points, FRAMES, coverage);
        Arrays.fill(coverageGradient, 4 * HEIGHT * WIDTH, 5 * HEIGHT * WIDTH, Float.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.backward(coverageGradient, pointsGradient))
                .withMessageStartingWith("coverageGradient, frame 4: expected finite numbers");
    }

    @Test
    void refuses_a_canvas_without_pixels_and_a_video_without_frames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrokeRasterizer(0, 5, layout))
                .withMessage("expected a canvas of at least 1 x 1 px, found 0 x 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.render(points, 0, coverage))
                .withMessage("expected at least 1 frame, found 0");
    }

    private static StrokeLayout layout() {
        int[] controlPoints = new int[4 * STROKES];
        Arrays.setAll(controlPoints, i -> i);
        float[] widths = new float[STROKES];
        for (int i = 0; i < STROKES; i++) {
            widths[i] = 0.5f + i / 2f;
        }
        return new StrokeLayout(4 * STROKES, controlPoints, widths);
    }

    private static float[] floats(int count, double low, double high) {
        var random = new SplittableRandom(count);
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) random.nextDouble(low, high);
        }
        return floats;
    }
}
