package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.raster.coverage.Coverage;
import dev.livestroke.raster.coverage.OutlineScanner;
import dev.livestroke.raster.coverage.Polygon;
import dev.livestroke.raster.coverage.Scanner;
import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Outliner;
import dev.livestroke.raster.outline.View;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The quick way against the slow one, which takes nothing for granted: random marks of every style, in strips of an image. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutlineScannerTest {

    private static final int MARKS = 1500;
    private static final int SIZE = 48;
    private static final int TOP = 11;
    private static final int BOTTOM = 37;

    private final double[] slopes =
            new SplittableRandom(5).doubles((BOTTOM - TOP) * SIZE, -1, 1).toArray();
    private int rows;
    private int plainRows;

    @Test
    void finds_the_coverage_and_the_gradient_that_the_general_scanner_finds() {
        OutlineScanner quick = new OutlineScanner(SIZE);
        quick.setRows(TOP, BOTTOM);
        Scanner slow = new Scanner(SIZE);
        slow.setRows(TOP, BOTTOM);
        double largest = 0;
        for (int seed = 0; seed < MARKS; seed++) {
            Scenes.Single single = Scenes.random(new SplittableRandom(40_000 + seed), SIZE);
            Outliner outliner = outliner(single, seed % 3 == 0 ? single.width() / 6 : single.width());
            double[] found = quickly(quick, outliner);
            double[] expected = slowly(slow, outliner, rule(single));
            for (int i = 0; i < found.length; i++) {
                largest = Math.max(largest, Math.abs(found[i] - expected[i]));
            }
        }
        assertThat(largest).isLessThan(1e-7);
        assertThat(plainRows).as("rows done quickly, of %d", rows).isGreaterThan(rows / 3);
    }

    private static WindingRule rule(Scenes.Single single) {
        return single.mark().brush() instanceof SceneMark.Fill fill ? fill.rule() : WindingRule.NONZERO;
    }

    private static Outliner outliner(Scenes.Single single, double width) {
        Outliner outliner = new Outliner();
        View view = new View(0, TOP, SIZE, BOTTOM);
        if (single.mark().brush() instanceof SceneMark.Fill fill) {
            outliner.fill(single.mark().curves(), fill.rule(), single.points(), 0, view);
        } else if (single.mark().brush() instanceof SceneMark.Line line) {
            outliner.stroke(single.mark().curves(), line.pen(), width, single.points(), 0, view);
        }
        return outliner;
    }

    private double[] quickly(OutlineScanner scanner, Outliner outliner) {
        Coverage coverage = new Coverage();
        int endOfPlain = scanner.scan(outliner.polygon(), outliner.outline(0), 0, coverage);
        rows += coverage.rowCount();
        plainRows += endOfPlain;
        setSlopes(coverage);
        outliner.polygon().clearGradient();
        coverage.pull(outliner.polygon());
        scanner.pull(outliner.polygon(), outliner.outline(0), coverage, 0, endOfPlain, coverage.rowCount());
        return numbers(coverage, outliner.polygon());
    }

    private double[] slowly(Scanner scanner, Outliner outliner, WindingRule rule) {
        Coverage coverage = new Coverage();
        scanner.scan(outliner.polygon(), 0, outliner.polygon().edgeCount(), rule, 0, coverage);
        setSlopes(coverage);
        outliner.polygon().clearGradient();
        coverage.pull(outliner.polygon());
        return numbers(coverage, outliner.polygon());
    }

    private void setSlopes(Coverage coverage) {
        for (int row = 0; row < coverage.rowCount(); row++) {
            for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
                System.arraycopy(
                        slopes,
                        (coverage.y(row) - TOP) * SIZE + coverage.x(run),
                        coverage.gradients(),
                        coverage.firstValue(run),
                        coverage.length(run));
            }
        }
    }

    /** Returns the coverage of all pixels and the gradient of all vertices. */
    private static double[] numbers(Coverage coverage, Polygon polygon) {
        int pixels = (BOTTOM - TOP) * SIZE;
        double[] numbers = new double[pixels + 2 * polygon.vertexCount()];
        for (int row = 0; row < coverage.rowCount(); row++) {
            for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
                int at = (coverage.y(row) - TOP) * SIZE + coverage.x(run);
                int length = coverage.length(run);
                System.arraycopy(coverage.values(), coverage.firstValue(run), numbers, at, length);
                Arrays.fill(numbers, at + length, at + length + coverage.solid(run), 1);
            }
        }
        for (int vertex = 0; vertex < polygon.vertexCount(); vertex++) {
            numbers[pixels + 2 * vertex] = polygon.byX(vertex);
            numbers[pixels + 2 * vertex + 1] = polygon.byY(vertex);
        }
        return numbers;
    }
}
