package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColorPainterTest {

    private static final int SIZE = 32;
    private static final ClipFormat FORMAT = new ClipFormat(1, 3, SIZE, SIZE, 1.5, 0.5);

    /** A red box of 40 x 40 px and, in a group of half opacity, a blue one in its right half. */
    private static final Sketch SKETCH = new Sketch(
            100,
            80,
            group(
                    "all",
                    1,
                    box("red", new Color(255, 0, 0), 20, 20, 60, 60),
                    group("glass", 0.5, box("blue", new Color(0, 0, 255), 40, 20, 60, 60))));

    @Test
    void a_prior_that_knows_colour_sees_fills_in_their_colours() {
        float[] clip = paint(SKETCH.paths());
        assertThat(pixel(clip, 2, 16)).containsExactly(new float[] {-1, -1, -1}, within(1e-6f));
        assertThat(pixel(clip, 12, 16)).containsExactly(new float[] {-1, 1, 1}, within(1e-6f));
        assertThat(pixel(clip, 20, 16)).containsExactly(new float[] {0, 1, 0}, within(1e-6f));
    }

    @Test
    void of_some_layers_it_sees_these_alone_and_as_large_as_one_drawing_is() {
        float[] clip = paint(List.of(SKETCH.paths().get(1)));
        assertThat(pixel(clip, 10, 16)).containsExactly(new float[] {-1, -1, -1}, within(1e-6f));
        assertThat(pixel(clip, 16, 16)).containsExactly(new float[] {0, 0, -1}, within(1e-6f));
        assertThat(pixel(clip, 16, 9)).containsExactly(new float[] {0, 0, -1}, within(1e-6f));
    }

    @Test
    void of_a_drawing_that_is_all_grey_it_sees_one_channel() {
        float[] grey = paint(inColor(new Color(90, 90, 90)));
        float[] nearly = paint(inColor(new Color(90, 90, 91)));
        assertThat(nearly).hasSize(3 * SIZE * SIZE);
        assertThat(grey).as("its red").containsExactly(Arrays.copyOf(nearly, SIZE * SIZE), within(1e-6f));
    }

    @Test
    void its_gradient_is_the_sum_of_those_of_three_channels_but_for_the_shade() {
        double[] expected = pulled(inColor(new Color(90, 90, 91)), 3);
        assertThat(pulled(inColor(new Color(90, 90, 90)), 1)).containsExactly(expected, within(2.0));
    }

    private static double[] pulled(Sketch sketch, int channels) {
        ControlPoints points = new ControlPoints(sketch, sketch.paths(), FORMAT.fill());
        ClipPainter painter = ClipPainter.of(points, FORMAT, 1);
        painter.paint(points.rest().points());
        float[] gradient = new float[channels * SIZE * SIZE];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = 3f / channels * (i % (SIZE * SIZE) % SIZE) / SIZE;
        }
        return painter.pull(gradient);
    }

    private static Sketch inColor(Color color) {
        return new Sketch(100, 80, group("all", 1, box("box", color, 20, 20, 60, 60)));
    }

    private static float[] paint(Sketch sketch) {
        ControlPoints points = new ControlPoints(sketch, sketch.paths(), FORMAT.fill());
        return ClipPainter.of(points, FORMAT, 1).paint(points.rest().points());
    }

    private static float[] paint(List<PathLayer> layers) {
        ControlPoints points = new ControlPoints(SKETCH, layers, FORMAT.fill());
        return ClipPainter.of(points, FORMAT, 1).paint(points.rest().points());
    }

    private static float[] pixel(float[] clip, int x, int y) {
        float[] colors = new float[3];
        for (int channel = 0; channel < 3; channel++) {
            colors[channel] = clip[(channel * SIZE + y) * SIZE + x];
        }
        return colors;
    }

    private static GroupLayer group(String id, double opacity, Layer... children) {
        return new GroupLayer(id, id, opacity, List.of(children));
    }

    private static PathLayer box(String id, Color color, double left, double top, double right, double bottom) {
        PathLayer black = Drawings.filledBox(id, left, top, right, bottom);
        Fill fill = new Fill(color, 1, FillRule.NONZERO);
        return new PathLayer(id, id, 1, black.path(), Optional.of(fill), Optional.empty());
    }
}
