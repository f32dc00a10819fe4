package dev.livestroke.raster;

import dev.livestroke.raster.coverage.Coverage;
import dev.livestroke.raster.coverage.Scanner;
import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Outliner;
import dev.livestroke.raster.outline.View;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.Style;

/**
 * The image of a scene of flat colours without groups, composited in double and in the plainest way, so that tiny
 * differences of it are exact enough to differentiate.
 */
final class DoubleImage {

    private DoubleImage() {}

    /** Returns pixels [channels, size, size]. */
    static double[] of(SceneLayout layout, Style style, double[] points, int size, float... paper) {
        int channels = layout.channels();
        double[] image = new double[channels * size * size];
        for (int i = 0; i < image.length; i++) {
            image[i] = paper[i / (size * size)];
        }
        for (int mark = 0; mark < layout.marks().size(); mark++) {
            double[] coverage = coverage(layout.marks().get(mark), style.widths()[mark], points, size);
            int color = ((Paint.Flat) layout.marks().get(mark).paint()).color();
            for (int i = 0; i < image.length; i++) {
                int channel = i / (size * size);
                double alpha = coverage[i % (size * size)] * style.opacities()[mark] * style.color(color, channels);
                image[i] += alpha * (style.color(color, channel) - image[i]);
            }
        }
        return image;
    }

    /** Returns the coverage of one mark, [size, size]. */
    static double[] coverage(SceneMark mark, double lineWidth, double[] points, int size) {
        Outliner outliner = new Outliner();
        View view = new View(0, 0, size, size);
        WindingRule rule = WindingRule.NONZERO;
        if (mark.brush() instanceof SceneMark.Fill fill) {
            outliner.fill(mark.curves(), fill.rule(), points, 0, view);
            rule = fill.rule();
        } else {
            outliner.stroke(mark.curves(), ((SceneMark.Line) mark.brush()).pen(), lineWidth, points, 0, view);
        }
        Coverage coverage = new Coverage();
        Scanner scanner = new Scanner(size);
        scanner.setRows(0, size);
        scanner.scan(outliner.polygon(), 0, outliner.polygon().edgeCount(), rule, 0, coverage);
        double[] image = new double[size * size];
        for (int row = 0; row < coverage.rowCount(); row++) {
            for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
                int at = coverage.y(row) * size + coverage.x(run);
                int length = coverage.length(run);
                for (int i = 0; i < length + coverage.solid(run); i++) {
                    image[at + i] = i < length ? coverage.values()[coverage.firstValue(run) + i] : 1;
                }
            }
        }
        return image;
    }
}
