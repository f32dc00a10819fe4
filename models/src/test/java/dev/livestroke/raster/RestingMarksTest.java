package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.RampShape;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Frames in one call, in which some marks of every style rest, against the same frames drawn one by one, which know of no
 * rest: the same bits of pictures and gradients.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestingMarksTest {

    private static final int FRAMES = 4;
    private static final int SIZE = 300; // two strips
    private static final int MARKS = 24;
    private static final Paint RAMP = new Paint.Ramp(
            new RampShape.Radial(150, 150, 100, 125, 140),
            List.of(new Paint.Stop(0, 0), new Paint.Stop(1, 1)),
            Paint.Spread.REFLECT,
            PlaneMap.IDENTITY);

    private final SplittableRandom random = new SplittableRandom(11);
    private final List<Double> rest = new ArrayList<>();
    private final int[] firstPoint = new int[MARKS + 1];
    private final double[] widths = new double[MARKS];
    private final SceneLayout layout = layout();
    private final Style style = style();
    private final SceneRasterizer rasterizer = new SceneRasterizer(SIZE, SIZE, layout, 1, 1, 1);
    private final float[] pixels = new float[FRAMES * 3 * SIZE * SIZE];
    private final float[] pixelsGradient = random(pixels.length);
    private final SceneGradient gradient = new SceneGradient(layout, FRAMES);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 23, 24})
    void are_drawn_and_differentiated_as_in_frames_by_themselves(int resting) {
        double[] points = points(mark -> mark * 7 % MARKS >= resting);
        draw(points);
        assertSameAsOneByOne(points);
    }

    @Test
    void may_be_others_in_each_call() {
        draw(points(mark -> mark % 2 == 0));
        draw(points(mark -> true));
        double[] points = points(mark -> mark % 2 == 1);
        draw(points);
        assertSameAsOneByOne(points);
    }

    private void draw(double[] points) {
        rasterizer.render(points, FRAMES, style, pixels);
        rasterizer.backward(pixelsGradient, gradient);
    }

    private void assertSameAsOneByOne(double[] points) {
        SceneRasterizer other = new SceneRasterizer(SIZE, SIZE, layout, 1, 1, 1);
        int numbers = points.length / FRAMES;
        int area = pixels.length / FRAMES;
        float[] picture = new float[area];
        SceneGradient one = new SceneGradient(layout, 1);
        Style sum = layout.newStyle();
        for (int frame = 0; frame < FRAMES; frame++) {
            other.render(part(points, frame, numbers), 1, style, picture);
            assertThat(picture).isEqualTo(Arrays.copyOfRange(pixels, frame * area, (frame + 1) * area));
            other.backward(Arrays.copyOfRange(pixelsGradient, frame * area, (frame + 1) * area), one);
            assertThat(one.points()).isEqualTo(part(gradient.points(), frame, numbers));
            sum.add(one.style());
        }
        assertThat(gradient.style().widths()).usingComparatorWithPrecision(1e-9).containsExactly(sum.widths());
        assertThat(gradient.style().colors()).usingComparatorWithPrecision(1e-9).containsExactly(sum.colors());
    }

    private static double[] part(double[] numbers, int frame, int count) {
        return Arrays.copyOfRange(numbers, frame * count, (frame + 1) * count);
    }

    private double[] points(IntPredicate moves) {
        double[] points = new double[FRAMES * rest.size()];
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int mark = 0; mark < MARKS; mark++) {
                for (int i = 2 * firstPoint[mark]; i < 2 * firstPoint[mark + 1]; i++) {
                    points[frame * rest.size() + i] = rest.get(i) + (moves.test(mark) ? 1.3 * frame : 0);
                }
            }
        }
        return points;
    }

    private SceneLayout layout() {
        List<SceneMark> marks = new ArrayList<>();
        for (int mark = 0; mark < MARKS; mark++) {
            Scenes.Single single = Scenes.random(random, SIZE);
            firstPoint[mark] = rest.size() / 2;
            SceneMark shifted = Scenes.shifted(single.mark(), rest.size() / 2, mark);
            Paint paint = mark % 4 == 0 ? RAMP : shifted.paint();
            marks.add(new SceneMark(shifted.curves(), shifted.brush(), paint, mark / 8));
            widths[mark] = single.width();
            Arrays.stream(single.points()).forEach(rest::add);
        }
        firstPoint[MARKS] = rest.size() / 2;
        return new SceneLayout(rest.size() / 2, 3, MARKS, marks, 0, 0, 1);
    }

    private Style style() {
        Style result = layout.newStyle();
        System.arraycopy(widths, 0, result.widths(), 0, MARKS);
        Arrays.fill(result.opacities(), 0.9);
        Arrays.fill(result.groupOpacities(), 0.5);
        Arrays.setAll(result.colors(), i -> random.nextDouble());
        return result;
    }

    private float[] random(int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }
}
