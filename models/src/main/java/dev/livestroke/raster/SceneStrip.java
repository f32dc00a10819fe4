package dev.livestroke.raster;

import dev.livestroke.raster.coverage.Coverage;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Outliner;
import dev.livestroke.raster.outline.View;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.RowPainter;
import dev.livestroke.raster.paint.Style;
import java.util.Arrays;

/**
 * Some whole rows of one frame: draws them and takes their gradient back. Keeps outlines and coverage in between.
 * Independent of every other strip, so that strips may run in any order on any thread with the same bits as result.
 */
final class SceneStrip {

    /** Rows of a strip. Depends on nothing, so that sums have one order on every machine. */
    static final int ROWS = 256;

    private final SceneLayout layout;
    private final int width;
    private final int height;
    private final int top;
    private final int bottom;
    private final View view;
    private final Outliner outliner = new Outliner();
    private final Coverage coverage = new Coverage();

    /** The marks in sight, in the outliner's order; which rows of coverage each has, plain ones first. */
    private final int[] drawn;

    private final int[] firstRow;
    private final int[] endRow;
    private final int[] endOfPlain;
    private int drawnCount;

    // Rows of coverage, sorted by y and in paint order within each.
    private int[] sorted = new int[256];
    private final int[] firstOfRow;

    private final double[] pointsGradient;
    private final Style styleGradient;

    SceneStrip(SceneLayout layout, int width, int height, int index) {
        this.layout = layout;
        this.width = width;
        this.height = height;
        top = index * ROWS;
        bottom = Math.min(height, top + ROWS);
        view = new View(0, top, width, bottom);
        int marks = layout.marks().size();
        drawn = new int[marks];
        firstRow = new int[marks];
        endRow = new int[marks];
        endOfPlain = new int[marks];
        firstOfRow = new int[bottom - top + 1];
        pointsGradient = new double[2 * layout.pointCount()];
        styleGradient = layout.newStyle();
    }

    /** Draws the strip into {@code pixels} [frames, channels, height, width]. */
    void render(
            SceneTools tools, double[] points, int frame, Style style, PlaneMap motion, float[] paper, float[] pixels) {
        tools.setRows(top, bottom);
        cover(tools, points, frame * 2 * layout.pointCount(), style);
        sortRows();
        RowPainter painter = tools.painter();
        painter.begin(style, motion, paper);
        for (int y = top; y < bottom; y++) {
            int at = (frame * layout.channels() * height + y) * width;
            painter.paint(coverage, sorted, firstOfRow[y - top], firstOfRow[y - top + 1], pixels, at, height * width);
        }
    }

    /** Computes the strip's share of the gradient of what {@link #render} drew last, from the same arguments. */
    void backward(
            SceneTools tools,
            double[] points,
            int frame,
            Style style,
            PlaneMap motion,
            float[] paper,
            float[] pixelsGradient) {
        Arrays.fill(pointsGradient, 0);
        styleGradient.clear();
        tools.setRows(top, bottom);
        RowPainter painter = tools.painter();
        painter.begin(style, motion, paper);
        for (int y = top; y < bottom; y++) {
            int at = (frame * layout.channels() * height + y) * width;
            painter.pull(
                    coverage,
                    sorted,
                    firstOfRow[y - top],
                    firstOfRow[y - top + 1],
                    pixelsGradient,
                    at,
                    height * width,
                    styleGradient);
        }
        painter.end(styleGradient);
        outliner.clearGradient();
        coverage.pull(outliner.polygon());
        for (int i = 0; i < drawnCount; i++) {
            tools.scanner()
                    .pull(outliner.polygon(), outliner.outline(i), coverage, firstRow[i], endOfPlain[i], endRow[i]);
            double byWidth = outliner.pull(i, points, frame * 2 * layout.pointCount(), pointsGradient);
            styleGradient.widths()[drawn[i]] += byWidth;
        }
    }

    /** Adds the strip's gradient to that of all. */
    void addGradientTo(double[] points, int offset, Style style) {
        for (int i = 0; i < pointsGradient.length; i++) {
            points[offset + i] += pointsGradient[i];
        }
        style.add(styleGradient);
    }

    private void cover(SceneTools tools, double[] points, int offset, Style style) {
        outliner.clear();
        coverage.clear();
        drawnCount = 0;
        for (int mark = 0; mark < drawn.length; mark++) {
            SceneMark source = layout.marks().get(mark);
            double lineWidth = source.brush() instanceof SceneMark.Line ? style.widths()[mark] : 0;
            if (isOutOfSight(source, lineWidth, points, offset)) {
                continue;
            }
            if (source.brush() instanceof SceneMark.Fill fill) {
                outliner.fill(source.curves(), fill.rule(), points, offset, view);
                scan(tools, mark);
            } else if (source.brush() instanceof SceneMark.Line line && lineWidth > 0) {
                outliner.stroke(source.curves(), line.pen(), lineWidth, points, offset, view);
                scan(tools, mark);
            }
        }
    }

    private void scan(SceneTools tools, int mark) {
        int i = drawnCount++;
        drawn[i] = mark;
        firstRow[i] = coverage.rowCount();
        endOfPlain[i] = tools.scanner().scan(outliner.polygon(), outliner.outline(i), mark, coverage);
        endRow[i] = coverage.rowCount();
    }

    private boolean isOutOfSight(SceneMark mark, double lineWidth, double[] points, int offset) {
        double reach = mark.brush() instanceof SceneMark.Line line
                ? lineWidth * line.pen().reach()
                : 0;
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        double lowest = Double.NEGATIVE_INFINITY;
        Curves curves = mark.curves();
        for (int i = 0; i < curves.indexCount(); i++) {
            int at = offset + 2 * curves.point(i);
            left = Math.min(left, points[at]);
            right = Math.max(right, points[at]);
            highest = Math.min(highest, points[at + 1]);
            lowest = Math.max(lowest, points[at + 1]);
        }
        return right < -reach || left > width + reach || lowest < top - reach || highest > bottom + reach;
    }

    /** Sorts by counting; what was added first stays first. */
    private void sortRows() {
        int count = coverage.rowCount();
        if (sorted.length < count) {
            sorted = new int[2 * count];
        }
        Arrays.fill(firstOfRow, 0);
        for (int i = 0; i < count; i++) {
            firstOfRow[coverage.y(i) - top + 1]++;
        }
        for (int row = 1; row < firstOfRow.length; row++) {
            firstOfRow[row] += firstOfRow[row - 1];
        }
        for (int i = 0; i < count; i++) {
            sorted[firstOfRow[coverage.y(i) - top]++] = i;
        }
        System.arraycopy(firstOfRow, 0, firstOfRow, 1, firstOfRow.length - 1);
        firstOfRow[0] = 0;
    }
}
