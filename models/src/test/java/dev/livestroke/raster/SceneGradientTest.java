package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradient against central differences of {@link DoubleImage}. No parameter is left out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SceneGradientTest {

    private static final int SIZE = 32;
    private static final float[] PAPER = {0.9f, 0.8f, 0.7f};
    private static final double STEP = 1e-5;
    private static final int SCENES = 12;
    private static final int MARKS = 3;

    /** A slope below this counts as this: the loss adds up three thousand pixels of about 1. */
    private static final double SMALLEST = 1e-2;

    @Test
    void agrees_with_central_differences_for_points_widths_opacities_and_colours() {
        List<Double> errors = new ArrayList<>();
        for (int seed = 0; seed < SCENES; seed++) {
            errors.addAll(new Trial(new SplittableRandom(5000 + seed)).errors());
        }
        Collections.sort(errors);
        assertThat(errors.size()).isGreaterThan(1000);
        assertThat(errors.get(errors.size() * 99 / 100)).isLessThan(1e-3);
        assertThat(errors.get(errors.size() / 2)).isLessThan(1e-6);
    }

    /** Cusps, doubled points, hairpins, huge curves; with corners of boxes exactly on pixels; twice the same. */
    @ParameterizedTest
    @EnumSource
    void is_finite_where_the_image_has_no_derivative(CurveKind kind) {
        SplittableRandom random = new SplittableRandom(kind.ordinal());
        for (int i = 0; i < 40; i++) {
            double[] curve = kind.draw(random, SIZE);
            for (int c = 0; c < 8; c++) {
                curve[c] = i % 2 == 0 ? curve[c] : Math.rint(curve[c]);
            }
            List<Double> points = new ArrayList<>();
            for (int copy = 0; copy < 2; copy++) {
                for (double c : curve) {
                    points.add(c);
                }
            }
            SceneMark.Brush brush = i % 4 < 2
                    ? new SceneMark.Line(Scenes.pen(random, SIZE))
                    : new SceneMark.Fill(WindingRule.values()[i % 2]);
            SceneLayout layout = new SceneLayout(8, 3, 1, List.of(Scenes.one(brush, 0), Scenes.one(brush, 4)));
            Style style = layout.newStyle();
            for (double width : new double[] {1e-9, 0.3, 3, 100}) {
                Arrays.fill(style.widths(), width);
                Arrays.fill(style.opacities(), 1);
                Arrays.fill(style.colors(), 1);
                double[] at = points.stream().mapToDouble(p -> p).toArray();
                SceneGradient gradient = gradient(layout, style, at, weights(random));
                assertThat(gradient.points()).doesNotContain(Double.NaN);
                assertThat(gradient.style().widths()).doesNotContain(Double.NaN);
            }
        }
    }

    @Test
    void of_a_box_on_whole_pixels_pulls_each_side_by_the_pixels_inside_or_outside() {
        double[] box = {4, 4, 5, 4, 6, 4, 8, 4, 8, 5, 8, 6, 8, 8, 7, 8, 6, 8, 4, 8, 4, 7, 4, 6};
        List<Integer> controls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            controls.add((3 * (i / 4) + i % 4) % 12);
        }
        SceneMark mark = new SceneMark(
                new Curves(List.of(new Curves.Subpath(controls, true))),
                new SceneMark.Fill(WindingRule.NONZERO),
                new Paint.Flat(0),
                0);
        SceneLayout layout = new SceneLayout(12, 1, 1, List.of(mark));
        Style style = layout.newStyle();
        style.opacities()[0] = 1;
        style.colors()[0] = 1;
        style.colors()[1] = 1;
        SceneRasterizer rasterizer = new SceneRasterizer(SIZE, SIZE, layout, 0f);
        rasterizer.render(box, 1, style, new float[SIZE * SIZE]);
        float[] ones = new float[SIZE * SIZE];
        Arrays.fill(ones, 1);
        SceneGradient gradient = new SceneGradient(layout, 1);
        rasterizer.backward(ones, gradient);
        double right = 0;
        for (int point = 3; point <= 6; point++) {
            right += gradient.points()[2 * point];
        }
        assertThat(right).isCloseTo(4, within(0.01));
    }

    /** A scene and a loss that weighs its pixels. */
    static final class Trial {
        private final SceneLayout layout;
        private final Style style;
        private final double[] points;
        private final double[] weights;

        Trial(RandomGenerator random) {
            List<SceneMark> marks = new ArrayList<>();
            List<Double> all = new ArrayList<>();
            double[] widths = new double[MARKS];
            for (int mark = 0; mark < MARKS; mark++) {
                Scenes.Single single = Scenes.random(random, SIZE);
                marks.add(Scenes.shifted(single.mark(), all.size() / 2, mark));
                for (double p : single.points()) {
                    all.add(p);
                }
                widths[mark] = single.width();
            }
            points = all.stream().mapToDouble(p -> p).toArray();
            layout = new SceneLayout(points.length / 2, 3, MARKS, marks);
            style = layout.newStyle();
            System.arraycopy(widths, 0, style.widths(), 0, MARKS);
            randomize(style.opacities(), random);
            randomize(style.colors(), random);
            weights = SceneGradientTest.weights(random);
        }

        /** Returns the relative errors of all parameters that the scene has. */
        List<Double> errors() {
            SceneGradient gradient = gradient(layout, style, points, weights);
            List<Double> errors = new ArrayList<>();
            compare(points, gradient.points(), errors);
            compare(style.widths(), gradient.style().widths(), errors);
            compare(style.opacities(), gradient.style().opacities(), errors);
            compare(style.colors(), gradient.style().colors(), errors);
            return errors;
        }

        private void compare(double[] parameters, double[] gradient, List<Double> errors) {
            for (int i = 0; i < parameters.length; i++) {
                double at = parameters[i];
                parameters[i] = at + STEP;
                double above = loss();
                parameters[i] = at - STEP;
                double slope = (above - loss()) / (2 * STEP);
                parameters[i] = at;
                errors.add(Math.abs(gradient[i] - slope) / Math.max(Math.abs(slope), SMALLEST));
            }
        }

        private double loss() {
            double[] image = DoubleImage.of(layout, style, points, SIZE, PAPER);
            double sum = 0;
            for (int i = 0; i < image.length; i++) {
                sum += weights[i] * image[i];
            }
            return sum;
        }
    }

    private static void randomize(double[] values, RandomGenerator random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble(0.3, 1);
        }
    }

    private static SceneGradient gradient(SceneLayout layout, Style style, double[] points, double[] weights) {
        SceneRasterizer rasterizer = new SceneRasterizer(SIZE, SIZE, layout, PAPER);
        rasterizer.render(points, 1, style, new float[3 * SIZE * SIZE]);
        float[] pixelsGradient = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            pixelsGradient[i] = (float) weights[i];
        }
        SceneGradient gradient = new SceneGradient(layout, 1);
        rasterizer.backward(pixelsGradient, gradient);
        return gradient;
    }

    /** Returns smooth waves, another one for each channel. */
    private static double[] weights(RandomGenerator random) {
        double[] weights = new double[3 * SIZE * SIZE];
        for (int channel = 0; channel < 3; channel++) {
            double[] k = random.doubles(6, -0.35, 0.35).toArray();
            for (int pixel = 0; pixel < SIZE * SIZE; pixel++) {
                double x = pixel % SIZE;
                double y = pixel / SIZE;
                weights[channel * SIZE * SIZE + pixel] =
                        Math.sin(k[0] * x + k[1] * y + 9 * k[2]) + Math.cos(k[3] * x + k[4] * y + 9 * k[5]);
            }
        }
        return weights;
    }
}
