package dev.livestroke.raster;

import dev.livestroke.raster.coverage.Coverage;
import dev.livestroke.raster.coverage.Kept;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Outliner;
import dev.livestroke.raster.outline.View;
import dev.livestroke.raster.paint.Style;
import java.util.Arrays;

/** The marks in sight of some rows of a frame: their outlines and what they cover. */
final class StripMarks {

    private static final int ABSENT = -1;

    private final SceneLayout layout;
    private final int width;
    private final int top;
    private final int bottom;
    private final View view;
    private final Outliner outliner = new Outliner();
    private final Coverage coverage = new Coverage();

    /** For each mark its index in the outliner, or {@link #ABSENT} if it is out of sight. */
    private int[] places;

    /** For each of these, which rows of coverage it has, plain ones first. */
    private int[] firstRow;

    private int[] endRow;
    private int[] endOfPlain;
    private int count;

    // Rows of coverage, sorted by y and in paint order within each.
    private int[] sorted = new int[256];
    private final int[] firstOfRow;

    /** Will hold marks in the rows {@code top..bottom - 1} of an image of a width. */
    StripMarks(SceneLayout layout, int width, int top, int bottom) {
        this.layout = layout;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
        view = new View(0, top, width, bottom);
        int marks = layout.marks().size();
        places = new int[marks];
        firstRow = new int[marks];
        endRow = new int[marks];
        endOfPlain = new int[marks];
        firstOfRow = new int[bottom - top + 1];
    }

    void clear() {
        outliner.clear();
        coverage.clear();
        Arrays.fill(places, ABSENT);
        count = 0;
    }

    /** Becomes like others of the same rows. */
    void copy(StripMarks other) {
        outliner.copy(other.outliner);
        coverage.copy(other.coverage);
        places = Kept.copy(other.places, places.length, places);
        count = other.count;
        firstRow = Kept.copy(other.firstRow, count, firstRow);
        endRow = Kept.copy(other.endRow, count, endRow);
        endOfPlain = Kept.copy(other.endOfPlain, count, endOfPlain);
    }

    /** Adds a mark of the frame whose control points begin at {@code offset}, if it is in sight. */
    void add(SceneTools tools, int mark, double[] points, int offset, Style style) {
        SceneMark source = layout.marks().get(mark);
        double lineWidth = source.brush() instanceof SceneMark.Line ? style.widths()[mark] : 0;
        if (isOutOfSight(source, lineWidth, points, offset)) {
            return;
        }
        if (source.brush() instanceof SceneMark.Fill fill) {
            outliner.fill(source.curves(), fill.rule(), points, offset, view);
            scan(tools, mark);
        } else if (source.brush() instanceof SceneMark.Line line && lineWidth > 0) {
            outliner.stroke(source.curves(), line.pen(), lineWidth, points, offset, view);
            scan(tools, mark);
        }
    }

    private void scan(SceneTools tools, int mark) {
        int place = count++;
        places[mark] = place;
        firstRow[place] = coverage.rowCount();
        endOfPlain[place] = tools.scanner().scan(outliner.polygon(), outliner.outline(place), mark, coverage);
        endRow[place] = coverage.rowCount();
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

    /** Sorts the rows of all marks, once these are there. */
    void sortRows() {
        int rows = coverage.rowCount();
        if (sorted.length < rows) {
            sorted = new int[2 * rows];
        }
        Arrays.fill(firstOfRow, 0);
        for (int row = 0; row < rows; row++) {
            firstOfRow[coverage.y(row) - top + 1]++;
        }
        for (int y = 1; y < firstOfRow.length; y++) {
            firstOfRow[y] += firstOfRow[y - 1];
        }
        for (int place : places) { // in paint order
            if (place != ABSENT) {
                for (int row = firstRow[place]; row < endRow[place]; row++) {
                    sorted[firstOfRow[coverage.y(row) - top]++] = row;
                }
            }
        }
        System.arraycopy(firstOfRow, 0, firstOfRow, 1, firstOfRow.length - 1);
        firstOfRow[0] = 0;
    }

    Coverage coverage() {
        return coverage;
    }

    /** Returns the rows of coverage in the order that {@link #sortRows} made. */
    int[] sorted() {
        return sorted;
    }

    /** Returns where in {@link #sorted} the rows of the image's row {@code y} begin; those of the next follow. */
    int firstOfRow(int y) {
        return firstOfRow[y - top];
    }

    /**
     * Takes dLoss/dcoverage, put into the coverage by the one who composites, to control points, [P, 2], and to widths.
     *
     * @param points as drawn; those of the frame begin at {@code offset}
     */
    void pull(SceneTools tools, double[] points, int offset, double[] pointsGradient, Style styleGradient) {
        outliner.clearGradient();
        coverage.pull(outliner.polygon());
        for (int mark = 0; mark < places.length; mark++) {
            int place = places[mark];
            if (place != ABSENT) {
                tools.scanner()
                        .pull(
                                outliner.polygon(),
                                outliner.outline(place),
                                coverage,
                                firstRow[place],
                                endOfPlain[place],
                                endRow[place]);
                styleGradient.widths()[mark] += outliner.pull(place, points, offset, pointsGradient);
            }
        }
    }
}
