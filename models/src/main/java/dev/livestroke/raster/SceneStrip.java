package dev.livestroke.raster;

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
    private final StripMarks marks;
    private final double[] pointsGradient;
    private final Style styleGradient;

    SceneStrip(SceneLayout layout, int width, int height, int index) {
        this.layout = layout;
        this.width = width;
        this.height = height;
        top = index * ROWS;
        bottom = Math.min(height, top + ROWS);
        marks = new StripMarks(layout, width, top, bottom);
        pointsGradient = new double[2 * layout.pointCount()];
        styleGradient = layout.newStyle();
    }

    /**
     * Draws the strip into {@code pixels} [frames, channels, height, width].
     *
     * @param resting the same strip's marks that do not move, as they are drawn in every frame
     */
    void render(
            SceneTools tools,
            RestingMarks resting,
            double[] points,
            int frame,
            Style style,
            PlaneMap motion,
            float[] paper,
            float[] pixels) {
        tools.setRows(top, bottom);
        resting.putInto(marks, top / ROWS);
        for (int mark = 0; mark < layout.marks().size(); mark++) {
            if (!resting.has(mark)) {
                marks.add(tools, mark, points, frame * 2 * layout.pointCount(), style);
            }
        }
        marks.sortRows();
        RowPainter painter = tools.painter();
        painter.begin(style, motion, paper);
        for (int y = top; y < bottom; y++) {
            int at = (frame * layout.channels() * height + y) * width;
            painter.paint(
                    marks.coverage(),
                    marks.sorted(),
                    marks.firstOfRow(y),
                    marks.firstOfRow(y + 1),
                    pixels,
                    at,
                    height * width);
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
                    marks.coverage(),
                    marks.sorted(),
                    marks.firstOfRow(y),
                    marks.firstOfRow(y + 1),
                    pixelsGradient,
                    at,
                    height * width,
                    styleGradient);
        }
        painter.end(styleGradient);
        marks.pull(tools, points, frame * 2 * layout.pointCount(), pointsGradient, styleGradient);
    }

    /** Adds the strip's gradient to that of all. */
    void addGradientTo(double[] points, int offset, Style style) {
        for (int i = 0; i < pointsGradient.length; i++) {
            points[offset + i] += pointsGradient[i];
        }
        style.add(styleGradient);
    }
}
