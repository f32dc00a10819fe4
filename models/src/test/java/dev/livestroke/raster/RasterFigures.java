package dev.livestroke.raster;

import dev.livestroke.raster.coverage.Coverage;
import dev.livestroke.raster.coverage.Scanner;
import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Outliner;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.outline.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Draws the figures of docs/rasterizer.md with the code that they are about.
 *
 * <pre>{@code
 * ./mvnw -q -pl models test-compile
 * java -cp models/target/classes:models/target/test-classes dev.livestroke.raster.RasterFigures docs/figures
 * }</pre>
 */
final class RasterFigures {

    private static final int ZOOM = 28;
    private static final double[] CURVE = {2, 8.4, 5, -3.5, 9, 14, 13.2, 2.6};

    private RasterFigures() {}

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(folder.resolve("coverage.svg"), coverage());
        Files.writeString(folder.resolve("gradient-errors.svg"), errors());
    }

    /** A stroke's outline, the area it covers in each pixel, and where the sum of ink would move its vertices. */
    private static String coverage() {
        int width = 16;
        int height = 11;
        Outliner outliner = new Outliner();
        SceneMark mark = Scenes.one(new SceneMark.Line(Pen.ROUND), 0);
        outliner.stroke(mark.curves(), Pen.ROUND, 2.4, CURVE, 0, new View(0, 0, width, height));
        Coverage coverage = new Coverage();
        Scanner scanner = new Scanner(width);
        scanner.setRows(0, height);
        scanner.scan(outliner.polygon(), 0, outliner.polygon().edgeCount(), WindingRule.NONZERO, 0, coverage);
        StringBuilder svg = new StringBuilder(open(width * ZOOM, height * ZOOM));
        for (int row = 0; row < coverage.rowCount(); row++) {
            for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
                int cells = coverage.length(run);
                for (int i = 0; i < cells + coverage.solid(run); i++) {
                    double value = i < cells ? coverage.values()[coverage.firstValue(run) + i] : 1;
                    svg.append(pixel(coverage.x(run) + i, coverage.y(row), value));
                    if (i < cells) {
                        coverage.gradients()[coverage.firstValue(run) + i] = 1;
                    }
                }
            }
        }
        coverage.pull(outliner.polygon());
        for (int edge = 0; edge < outliner.polygon().edgeCount(); edge++) {
            int a = outliner.polygon().from(edge);
            int b = outliner.polygon().to(edge);
            svg.append(line(
                    outliner.polygon().x(a),
                    outliner.polygon().y(a),
                    outliner.polygon().x(b),
                    outliner.polygon().y(b),
                    "#06c"));
            svg.append(line(
                    outliner.polygon().x(a),
                    outliner.polygon().y(a),
                    outliner.polygon().x(a) + outliner.polygon().byX(a),
                    outliner.polygon().y(a) + outliner.polygon().byY(a),
                    "#d40"));
        }
        return svg.append("</svg>\n").toString();
    }

    /** How many parameters of random scenes have which relative error against central differences. */
    private static String errors() {
        List<Double> errors = new ArrayList<>();
        for (int seed = 0; seed < 30; seed++) {
            errors.addAll(new SceneGradientTest.Trial(new SplittableRandom(9000 + seed)).errors());
        }
        int[] bins = new int[12]; // by powers of ten, from 1e-12
        for (double error : errors) {
            bins[(int) Math.max(0, Math.min(11, Math.floor(Math.log10(Math.max(error, 1e-12))) + 12))]++;
        }
        StringBuilder svg = new StringBuilder(open(480, 190));
        for (int bin = 0; bin < bins.length; bin++) {
            double tall = 140.0 * bins[bin] / errors.size();
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"36\" height=\"%.1f\" fill=\"#06c\"/>"
                            + "<text x=\"%d\" y=\"%.1f\">%d</text><text x=\"%d\" y=\"178\">1e%d</text>%n",
                    bin * 40 + 2,
                    160 - tall,
                    tall,
                    bin * 40 + 4,
                    156 - tall,
                    bins[bin],
                    bin * 40 + 4,
                    bin - 12));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String open(int width, int height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"9\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                width,
                height);
    }

    private static String pixel(int x, int y, double value) {
        int grey = (int) Math.round(255 - 110 * value);
        return String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"rgb(%d,%d,%d)\" stroke=\"#ddd\"/>"
                        + "<text x=\"%d\" y=\"%d\">%.2f</text>%n",
                x * ZOOM,
                y * ZOOM,
                ZOOM,
                ZOOM,
                grey,
                grey,
                grey,
                x * ZOOM + 5,
                y * ZOOM + 17,
                value);
    }

    private static String line(double x0, double y0, double x1, double y1, String color) {
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" fill=\"none\"/>%n",
                x0 * ZOOM,
                y0 * ZOOM,
                x1 * ZOOM,
                y1 * ZOOM,
                color);
    }
}
