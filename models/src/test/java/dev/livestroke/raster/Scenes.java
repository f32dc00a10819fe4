package dev.livestroke.raster;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random marks and scenes to test with. */
final class Scenes {

    private Scenes() {}

    /** A mark by itself: white on black, one channel, opaque. */
    record Single(SceneMark mark, double width, double[] points) {

        SceneLayout layout() {
            return new SceneLayout(points.length / 2, 1, 1, List.of(mark));
        }

        Style style() {
            Style style = layout().newStyle();
            style.widths()[0] = width;
            style.opacities()[0] = 1;
            style.colors()[0] = 1;
            style.colors()[1] = 1;
            return style;
        }

        float[] draw(int size) {
            float[] pixels = new float[size * size];
            new SceneRasterizer(size, size, layout(), 0f).render(points, 1, style(), pixels);
            return pixels;
        }
    }

    /** Returns a path of one to three subpaths of one to four smooth or cornered segments, and its points. */
    static Single random(RandomGenerator random, double size) {
        boolean fill = random.nextBoolean();
        List<Double> points = new ArrayList<>();
        List<Curves.Subpath> subpaths = new ArrayList<>();
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            subpaths.add(subpath(random, size, points));
        }
        SceneMark.Brush brush = fill
                ? new SceneMark.Fill(WindingRule.values()[random.nextInt(2)])
                : new SceneMark.Line(pen(random, size));
        double width = Math.exp(random.nextDouble(Math.log(0.5), Math.log(size / 6)));
        return new Single(
                new SceneMark(new Curves(subpaths), brush, new Paint.Flat(0), 0),
                width,
                points.stream().mapToDouble(p -> p).toArray());
    }

    static Pen pen(RandomGenerator random, double size) {
        List<Double> dashes = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            int count = random.nextInt(1, 5);
            for (int i = 0; i < count; i++) {
                dashes.add(random.nextDouble(size / 40, size / 5));
            }
        }
        return new Pen(
                Pen.Cap.values()[random.nextInt(3)],
                Pen.Join.values()[random.nextInt(3)],
                random.nextDouble(1, 8),
                dashes,
                random.nextDouble(0, size / 4));
    }

    private static Curves.Subpath subpath(RandomGenerator random, double size, List<Double> points) {
        boolean closed = random.nextBoolean();
        int segments = random.nextInt(1, 5);
        int first = points.size() / 2;
        double x = random.nextDouble(-0.1, 1.1) * size;
        double y = random.nextDouble(-0.1, 1.1) * size;
        int count = closed ? 3 * segments : 3 * segments + 1;
        for (int i = 0; i < count; i++) {
            points.add(x);
            points.add(y);
            x += random.nextGaussian() * size / 5;
            y += random.nextGaussian() * size / 5;
        }
        List<Integer> controls = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            for (int i = 0; i < 4; i++) {
                controls.add(first + (3 * segment + i) % count);
            }
        }
        return new Curves.Subpath(controls, closed);
    }

    /** Returns the mark with its control points and its colour counted from further on. */
    static SceneMark shifted(SceneMark mark, int points, int color) {
        List<Curves.Subpath> subpaths = new ArrayList<>();
        for (int subpath = 0; subpath < mark.curves().subpathCount(); subpath++) {
            List<Integer> controls = new ArrayList<>();
            for (int segment = mark.curves().firstSegment(subpath);
                    segment < mark.curves().endSegment(subpath);
                    segment++) {
                for (int i = 0; i < 4; i++) {
                    controls.add(mark.curves().controlPoint(segment, i) + points);
                }
            }
            subpaths.add(new Curves.Subpath(controls, mark.curves().isClosed(subpath)));
        }
        return new SceneMark(new Curves(subpaths), mark.brush(), new Paint.Flat(color), mark.group());
    }

    /** Returns a mark of one open cubic whose control points are the four from {@code first} on. */
    static SceneMark one(SceneMark.Brush brush, int first) {
        List<Integer> controls = List.of(first, first + 1, first + 2, first + 3);
        return new SceneMark(new Curves(List.of(new Curves.Subpath(controls, false))), brush, new Paint.Flat(0), 0);
    }
}
