package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.RampShape;
import dev.livestroke.raster.paint.Style;
import dev.livestroke.raster.trial.TrialScene;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SceneRasterizerTest {

    private static final int FRAMES = 3;
    private static final int SIZE = 270; // two strips, the second one short

    private final TrialScene scene = new TrialScene(FRAMES, SIZE, 9, TrialScene.Kind.SHAPES);
    private final SceneLayout layout = scene.layout();
    private final Style style = scene.style(layout);
    private final double[] points = scene.points();
    private final SceneRasterizer rasterizer = new SceneRasterizer(SIZE, SIZE, layout, 1, 1, 1);
    private final float[] pixels = new float[FRAMES * 3 * SIZE * SIZE];
    private final float[] pixelsGradient = weights(pixels.length);
    private final SceneGradient gradient = new SceneGradient(layout, FRAMES);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void gives_the_same_bits_on_any_number_of_threads(int threads) throws Exception {
        draw();
        float[] first = pixels.clone();
        double[] firstGradient = gradient.points().clone();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(this::draw).get();
        } finally {
            pool.shutdown();
        }
        assertThat(pixels).isEqualTo(first);
        assertThat(gradient.points()).isEqualTo(firstGradient);
    }

    @Test
    void draws_a_frame_as_if_it_were_alone() {
        draw();
        float[] alone = new float[3 * SIZE * SIZE];
        int numbers = 2 * layout.pointCount();
        rasterizer.render(Arrays.copyOfRange(points, numbers, 2 * numbers), 1, style, alone);
        assertThat(alone).isEqualTo(Arrays.copyOfRange(pixels, alone.length, 2 * alone.length));
        SceneGradient one = new SceneGradient(layout, 1);
        rasterizer.backward(Arrays.copyOfRange(pixelsGradient, alone.length, 2 * alone.length), one);
        assertThat(one.points()).isEqualTo(Arrays.copyOfRange(gradient.points(), numbers, 2 * numbers));
    }

    @Test
    void differentiates_the_same_picture_as_often_as_asked() {
        draw();
        double[] first = gradient.points().clone();
        double[] widths = gradient.style().widths().clone();
        rasterizer.backward(pixelsGradient, gradient);
        assertThat(gradient.points()).isEqualTo(first);
        assertThat(gradient.style().widths()).isEqualTo(widths);
    }

    @Test
    void composites_half_transparent_marks_in_paint_order() {
        SceneMark fill = new SceneMark(
                Scenes.one(new SceneMark.Fill(WindingRule.NONZERO), 0).curves(),
                new SceneMark.Fill(WindingRule.NONZERO),
                new Paint.Flat(0),
                0);
        SceneMark over = new SceneMark(fill.curves(), fill.brush(), new Paint.Flat(1), 0);
        float[] out = drawAll(new SceneLayout(4, 1, 2, List.of(fill, over)), 0.5, 0.2, 0.8);
        assertThat(out[5 * 20 + 10]).isCloseTo(((1 + 0.2f) / 2 + 0.8f) / 2, within(1e-6f));
    }

    /** Two opaque marks at half the group's opacity are one picture: the lower one does not shine through. */
    @Test
    void composites_a_group_as_one_picture() {
        SceneMark.Brush brush = new SceneMark.Fill(WindingRule.NONZERO);
        SceneMark below = new SceneMark(Scenes.one(brush, 0).curves(), brush, new Paint.Flat(0), 1);
        SceneMark above = new SceneMark(below.curves(), brush, new Paint.Flat(1), 1);
        float[] out = drawAll(new SceneLayout(4, 1, 2, List.of(below, above), 0, 0), 1, 0.2, 0.8);
        assertThat(out[5 * 20 + 10]).isCloseTo((1 + 0.8f) / 2, within(1e-6f));
    }

    /** All of these are linear in each number, so a step may be large. */
    @ParameterizedTest
    @EnumSource
    void differentiates_groups_and_gradients_of_colour_by_stops_and_opacities(Paint.Spread spread) {
        SceneMark.Brush brush = new SceneMark.Fill(WindingRule.NONZERO);
        List<Paint.Stop> stops = List.of(new Paint.Stop(0.1, 0), new Paint.Stop(0.6, 1), new Paint.Stop(0.6, 2));
        Paint linear = new Paint.Ramp(new RampShape.Linear(3, 2, 9, 7), stops, spread, PlaneMap.IDENTITY);
        Paint radial = new Paint.Ramp(
                new RampShape.Radial(10, 6, 5, 9, 7), stops, spread, new PlaneMap(1, 0.1, 0.2, 0.8, 1, 0));
        SceneLayout both = new SceneLayout(
                4,
                3,
                3,
                List.of(
                        new SceneMark(Scenes.one(brush, 0).curves(), brush, radial, 0),
                        new SceneMark(Scenes.one(brush, 0).curves(), brush, linear, 2),
                        new SceneMark(Scenes.one(brush, 0).curves(), brush, new Paint.Flat(2), 1)),
                0,
                0,
                1);
        Style values = both.newStyle();
        SplittableRandom random = new SplittableRandom(4);
        for (double[] numbers : List.of(values.opacities(), values.groupOpacities(), values.colors())) {
            Arrays.setAll(numbers, i -> random.nextDouble(0.2, 0.8));
        }
        float[] weights = weights(3 * 20 * 20);
        SceneRasterizer small = new SceneRasterizer(20, 20, both, 1, 1, 1);
        SceneGradient slopes = new SceneGradient(both, 1);
        small.render(DOME, 1, values, new float[weights.length]);
        small.backward(weights, slopes);
        compare(small, values, values.opacities(), slopes.style().opacities(), weights);
        compare(small, values, values.groupOpacities(), slopes.style().groupOpacities(), weights);
        compare(small, values, values.colors(), slopes.style().colors(), weights);
    }

    private static final double[] DOME = {1, 15, 4, -8, 16, -8, 19, 15};

    private static void compare(
            SceneRasterizer small, Style values, double[] numbers, double[] slopes, float[] weights) {
        for (int i = 0; i < numbers.length; i++) {
            double at = numbers[i];
            numbers[i] = at + 0.1;
            double above = loss(small, values, weights);
            numbers[i] = at - 0.1;
            double slope = (above - loss(small, values, weights)) / 0.2;
            numbers[i] = at;
            assertThat(slopes[i]).isCloseTo(slope, within(1e-3 * (1 + Math.abs(slope))));
        }
    }

    private static double loss(SceneRasterizer small, Style values, float[] weights) {
        float[] image = new float[weights.length];
        small.render(DOME, 1, values, image);
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += weights[i] * image[i];
        }
        return sum;
    }

    @Test
    void refuses_what_does_not_fit_and_says_what_it_expected() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rasterizer.backward(pixelsGradient, gradient))
                .withMessage("expected a render before backward, found none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rasterizer.render(points, 2, style, pixels))
                .withMessageStartingWith("points: expected 432 numbers, found 648");
        points[7] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(this::draw)
                .withMessageStartingWith("points, frame 0, point 3, y: expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SceneLayout(3, 1, 1, List.of(Scenes.one(new SceneMark.Fill(WindingRule.NONZERO), 0))))
                .withMessage("mark 0, control point: expected an index in 0..2, found 3");
    }

    private void draw() {
        rasterizer.render(points, FRAMES, style, pixels);
        rasterizer.backward(pixelsGradient, gradient);
    }

    private static float[] drawAll(SceneLayout scene, double opacity, double first, double second) {
        Style values = scene.newStyle();
        Arrays.fill(values.opacities(), opacity);
        Arrays.fill(values.groupOpacities(), 0.5);
        values.colors()[0] = first;
        values.colors()[1] = 1;
        values.colors()[2] = second;
        values.colors()[3] = 1;
        float[] out = new float[20 * 20];
        new SceneRasterizer(20, 20, scene, 1f).render(DOME, 1, values, out);
        return out;
    }

    private static float[] weights(int count) {
        SplittableRandom random = new SplittableRandom(11);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) random.nextDouble(-1, 1);
        }
        return weights;
    }
}
