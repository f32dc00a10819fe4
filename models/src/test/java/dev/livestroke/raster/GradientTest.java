package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The gradient against central differences of the brute-force image ({@link SampledCurve}), which is computed in double:
 * the step may then be so small (1e-6 px) that hardly a pixel crosses a corner of its coverage within it. None is left out.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GradientTest {

    private static final int SIZE = 16;
    private static final double STEP = 1e-6;

    /** Relative; the worst seen is 1.4e-5. */
    private static final double LARGEST_ERROR = 1e-4;

    private static final int CURVES_OF_A_KIND = 25;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CLOSED")
    void of_one_curve_agrees_with_central_differences(CurveKind kind) {
        var random = new SplittableRandom(100 + kind.ordinal());
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < CURVES_OF_A_KIND; i++) {
            float width = (float) random.nextDouble(0.4, 5);
            errors.addAll(errors(new Drawing(SIZE, width, floats(kind.draw(random, SIZE))), random));
        }
        assertThat(errors).allSatisfy(error -> assertThat(error).isLessThan(LARGEST_ERROR));
    }

    /** Beyond the corner both ends are nearest: the image has a derivative only where they move as one. */
    @Test
    void of_a_closed_curve_agrees_with_central_differences_where_its_ends_are_one_point() {
        var random = new SplittableRandom(150);
        for (int i = 0; i < CURVES_OF_A_KIND; i++) {
            var closed = new Drawing(SIZE, 3, floats(CurveKind.CLOSED.draw(random, SIZE)));
            float[] weights = smoothWeights(random);
            float[] gradient = closed.gradient(weights);
            double slope = slope(closed, weights, new double[] {STEP, 0, 0, 0, 0, 0, STEP, 0});
            assertThat((double) gradient[0] + gradient[6]).isCloseTo(slope, within(2e-3));
        }
    }

    @Test
    void of_overlapping_curves_agrees_with_central_differences() {
        var random = new SplittableRandom(200);
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < CURVES_OF_A_KIND; i++) {
            double[] three = random.doubles(24, 0, SIZE).toArray();
            errors.addAll(errors(new Drawing(SIZE, (float) random.nextDouble(0.4, 5), floats(three)), random));
        }
        assertThat(errors).allSatisfy(error -> assertThat(error).isLessThan(LARGEST_ERROR));
    }

    @ParameterizedTest
    @EnumSource
    void is_finite_for_any_width(CurveKind kind) {
        var random = new SplittableRandom(300 + kind.ordinal());
        for (float width : new float[] {Float.MIN_VALUE, 1e-3f, 1, 2, 1000, Float.MAX_VALUE}) {
            var drawing = new Drawing(SIZE, width, floats(kind.draw(random, SIZE)));
            for (float slope : drawing.gradient(smoothWeights(random))) {
                assertThat(slope).isFinite();
            }
        }
    }

    @Test
    void moves_a_dot_as_a_whole() {
        var random = new SplittableRandom(400);
        float[] weights = smoothWeights(random);
        var dot = Drawing.dot(SIZE, 4, 9.3f, 10.8f);
        float[] gradient = dot.gradient(weights);
        double sumX = gradient[0] + gradient[2] + gradient[4] + gradient[6];
        double sumY = gradient[1] + gradient[3] + gradient[5] + gradient[7];
        assertThat(sumX).isCloseTo(translationSlope(dot, weights, 1, 0), within(1e-4));
        assertThat(sumY).isCloseTo(translationSlope(dot, weights, 0, 1), within(1e-4));
    }

    @Test
    void goes_to_the_first_of_two_identical_strokes() {
        float[] one = floats(CurveKind.S_CURVE.draw(new SplittableRandom(500), SIZE));
        float[] weights = smoothWeights(new SplittableRandom(501));
        float[] twice = Arrays.copyOf(one, 16);
        System.arraycopy(one, 0, twice, 8, 8);
        float[] gradient = new Drawing(SIZE, 3, twice).gradient(weights);
        assertThat(Arrays.copyOf(gradient, 8)).isEqualTo(new Drawing(SIZE, 3, one).gradient(weights));
        assertThat(Arrays.copyOfRange(gradient, 8, 16)).containsOnly(0);
    }

    @Test
    void of_a_stroke_out_of_sight_is_zero() {
        var drawing = Drawing.line(SIZE, 3, -50, -50, -40, 70);
        assertThat(drawing.gradient(smoothWeights(new SplittableRandom(600)))).containsOnly(0);
    }

    @Test
    void is_zero_inside_the_flat_core() {
        float[] weights = new float[SIZE * SIZE];
        weights[10 * SIZE + 8] = 1;
        assertThat(Drawing.line(SIZE, 6, 2, 10.5f, 18, 10.5f).gradient(weights)).containsOnly(0);
    }

    @Test
    void of_points_that_many_segments_share_is_the_sum_of_their_shares() {
        float[] weights = smoothWeights(new SplittableRandom(700));
        float[] bend = {2, 3, 5, 4, 8, 6, 10, 10, 12, 14, 14, 15, 18, 17};
        var layout = new StrokeLayout(7, new int[] {0, 1, 2, 3, 3, 4, 5, 6}, new float[] {3, 3});
        var rasterizer = new StrokeRasterizer(SIZE, SIZE, layout);
        rasterizer.render(bend, 1, new float[SIZE * SIZE]);
        float[] shared = new float[bend.length];
        rasterizer.backward(weights, shared);

        float[] apart = Arrays.copyOf(bend, 16);
        System.arraycopy(bend, 6, apart, 8, 8);
        float[] gradient = new Drawing(SIZE, 3, apart).gradient(weights);
        assertThat(shared[6]).isCloseTo(gradient[6] + gradient[8], within(1e-5f));
        assertThat(shared[7]).isCloseTo(gradient[7] + gradient[9], within(1e-5f));
        assertThat(Arrays.copyOf(shared, 6)).isEqualTo(Arrays.copyOf(gradient, 6));
    }

    /** Relative to the true derivative, or to a hundredth of the drawing's largest where that is smaller. */
    private static List<Double> errors(Drawing drawing, SplittableRandom random) {
        float[] weights = smoothWeights(random);
        float[] gradient = drawing.gradient(weights);
        double[] expected = centralDifferences(drawing, weights);
        double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < gradient.length; i++) {
            double unit = Math.max(Math.abs(expected[i]), 0.01 * scale);
            errors.add(Math.abs(gradient[i] - expected[i]) / Math.max(unit, 1e-6));
        }
        return errors;
    }

    private static double[] centralDifferences(Drawing drawing, float[] weights) {
        double[] derivative = new double[drawing.points().length];
        for (int i = 0; i < derivative.length; i++) {
            double[] move = new double[derivative.length];
            move[i] = STEP;
            derivative[i] = slope(drawing, weights, move);
        }
        return derivative;
    }

    private static double translationSlope(Drawing drawing, float[] weights, double x, double y) {
        double[] move = new double[drawing.points().length];
        Arrays.setAll(move, i -> STEP * (i % 2 == 0 ? x : y));
        return slope(drawing, weights, move);
    }

    private static double slope(Drawing drawing, float[] weights, double[] move) {
        double[] ahead = new double[move.length];
        double[] behind = new double[move.length];
        Arrays.setAll(ahead, i -> drawing.points()[i] + move[i]);
        Arrays.setAll(behind, i -> drawing.points()[i] - move[i]);
        return (loss(drawing, ahead, weights) - loss(drawing, behind, weights)) / (2 * STEP);
    }

    private static double loss(Drawing drawing, double[] points, float[] weights) {
        SampledCurve[] curves = new SampledCurve[drawing.segments()];
        Arrays.setAll(curves, i -> new SampledCurve(Arrays.copyOfRange(points, 8 * i, 8 * i + 8), 150));
        double loss = 0;
        for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (SampledCurve curve : curves) {
                nearest = Math.min(nearest, curve.distanceTo(pixel % SIZE + 0.5, pixel / SIZE + 0.5));
            }
            double half = drawing.width() / 2.0;
            double covered = Math.min(nearest + 0.5, half) - Math.max(nearest - 0.5, -half);
            loss += weights[pixel] * Math.max(0, covered);
        }
        return loss;
    }

    /** Returns a sum of waves a few px long: no sign of it repeats with the pixel grid. */
    private static float[] smoothWeights(SplittableRandom random) {
        double[] wave = random.doubles(6, -0.6, 0.6).toArray();
        float[] weights = new float[SIZE * SIZE];
        for (int pixel = 0; pixel < weights.length; pixel++) {
            double x = pixel % SIZE;
            double y = pixel / SIZE;
            weights[pixel] = (float) (Math.sin(wave[0] * x + wave[1] * y + 9 * wave[2])
                    + Math.cos(wave[3] * x + wave[4] * y + 9 * wave[5]));
        }
        return weights;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
