package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.sheet.SketchPainter;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.SvgImporter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole drawings, in colour, against Java2D: the same picture 16 times as large, 16 x 16 pixels averaged to one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealDrawingsTest {

    private static final int SIZE = 96;
    private static final int SAMPLES = 16;

    static List<Path> drawings() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(root.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The mean is that of single marks. A single pixel may differ more than in single marks: where the edges of two marks
     * share it, their coverages say how much each covers, but not where.
     */
    @ParameterizedTest
    @MethodSource("drawings")
    void come_out_as_java2d_paints_them(Path file) throws IOException {
        Sketch sketch = new SvgImporter().read(file).sketch();
        double side = Math.max(sketch.width(), sketch.height());
        float[] ours = painter(sketch, side).paint(units(sketch, side));
        BufferedImage theirs = java2d(sketch, side);
        double sum = 0;
        for (int i = 0; i < ours.length; i++) {
            int pixel = i % (SIZE * SIZE);
            double expected = mean(theirs, pixel % SIZE, pixel / SIZE, i / (SIZE * SIZE));
            sum += Math.abs((1 - ours[i]) / 2 * 255 - expected);
        }
        assertThat(sum / ours.length).isLessThan(1);
    }

    /** Those without gradients of colour: where points take these along, pull does not follow. */
    static List<Path> plainDrawings() throws IOException {
        List<Path> plain = new ArrayList<>();
        for (Path file : drawings()) {
            if (!Files.readString(file).contains("Gradient")) {
                plain.add(file);
            }
        }
        return plain;
    }

    /**
     * The loss is smooth where the step is small against a pixel, but for small jumps where a curve is cut into another number
     * of pieces. A drawing at rest may lie at one, with its even turns and straight lines; so one side must agree. Single
     * precision limits the test.
     */
    @ParameterizedTest
    @MethodSource("plainDrawings")
    void pull_their_points_as_differences_to_one_side_say(Path file) throws IOException {
        Sketch sketch = new SvgImporter().read(file).sketch();
        double side = Math.max(sketch.width(), sketch.height());
        ColorPainter painter = painter(sketch, side);
        double[] points = units(sketch, side);
        float[] weights = new float[3 * SIZE * SIZE];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.sin(0.11 * (i % SIZE) + 0.07 * (i / SIZE));
        }
        painter.paint(points);
        double[] slopes = painter.pull(weights);
        SplittableRandom random = new SplittableRandom(1);
        double[] direction = random.doubles(points.length, -1, 1).toArray();
        double expected = 0;
        for (int i = 0; i < points.length; i++) {
            expected += slopes[i] * direction[i];
        }
        double step = 1e-5;
        double rest = loss(painter, points, direction, 0, weights);
        double after = (loss(painter, points, direction, step, weights) - rest) / step;
        double before = (rest - loss(painter, points, direction, -step, weights)) / step;
        double nearer = Math.abs(after - expected) < Math.abs(before - expected) ? after : before;
        assertThat(expected).isCloseTo(nearer, within(2 + 0.01 * Math.abs(nearer)));
    }

    private static double loss(
            ColorPainter painter, double[] points, double[] direction, double step, float[] weights) {
        double[] moved = points.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += step * direction[i];
        }
        float[] clip = painter.paint(moved);
        double sum = 0;
        for (int i = 0; i < clip.length; i++) {
            sum += (double) weights[i] * clip[i];
        }
        return sum;
    }

    private static ColorPainter painter(Sketch sketch, double side) {
        return new ColorPainter(sketch.root(), toUnits(side), 1, SIZE);
    }

    private static Affine toUnits(double side) {
        return Affine.translate(-0.5, -0.5).compose(Affine.scale(1 / side, 1 / side));
    }

    private static double[] units(Sketch sketch, double side) {
        return sketch.paths().stream()
                .flatMap(layer -> layer.path().points().stream())
                .map(toUnits(side)::apply)
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }

    private static BufferedImage java2d(Sketch sketch, double side) {
        Animation still = new Animation(sketch, new Timing(1, 10, Loop.ONCE), 1, List.of(), List.of());
        int width = (int) Math.round(SIZE * SAMPLES * sketch.width() / side);
        int height = (int) Math.round(SIZE * SAMPLES * sketch.height() / side);
        return new SketchPainter(width, height).paint(still, 0);
    }

    /** Returns the mean of a channel over a pixel of ours, on white, of 255. */
    private static double mean(BufferedImage image, int x, int y, int channel) {
        double sum = 0;
        for (int dy = 0; dy < SAMPLES; dy++) {
            for (int dx = 0; dx < SAMPLES; dx++) {
                int px = x * SAMPLES + dx;
                int py = y * SAMPLES + dy;
                int argb = px < image.getWidth() && py < image.getHeight() ? image.getRGB(px, py) : 0;
                int alpha = argb >>> 24;
                sum += 255 - alpha + (argb >> (16 - 8 * channel) & 0xff) * alpha / 255.0;
            }
        }
        return sum / (SAMPLES * SAMPLES);
    }
}
