package dev.livestroke.raster;

import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks that do not move: their control points are the same in all frames of a call. They are outlined and scanned
 * once, and each frame begins with a copy, which takes a small part of the time. Kept are as many strips as one frame has.
 */
final class RestingMarks {

    private final SceneLayout layout;
    private final int height;
    private final boolean[] rests;
    private final List<StripMarks> strips = new ArrayList<>();
    private boolean any;

    RestingMarks(SceneLayout layout, int width, int height) {
        this.layout = layout;
        this.height = height;
        rests = new boolean[layout.marks().size()];
        for (int top = 0; top < height; top += SceneStrip.ROWS) {
            strips.add(new StripMarks(layout, width, top, bottom(top)));
        }
    }

    /** Finds out which marks rest; of a single frame none, as that would save nothing. */
    void find(double[] points, int frames) {
        any = false;
        for (int mark = 0; mark < rests.length; mark++) {
            rests[mark] = frames > 1 && isSame(layout.marks().get(mark).curves(), points);
            any |= rests[mark];
        }
    }

    private boolean isSame(Curves curves, double[] points) {
        int numbers = 2 * layout.pointCount();
        for (int i = 0; i < curves.indexCount(); i++) {
            int first = 2 * curves.point(i);
            for (int at = first + numbers; at < points.length; at += numbers) {
                if (points[at] != points[first] || points[at + 1] != points[first + 1]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether any mark rests. */
    boolean isAny() {
        return any;
    }

    /** Returns whether a mark rests. */
    boolean has(int mark) {
        return rests[mark];
    }

    /** Outlines and scans the marks in a strip of all frames. */
    void cover(int strip, SceneTools tools, double[] points, Style style) {
        StripMarks marks = strips.get(strip);
        tools.setRows(strip * SceneStrip.ROWS, bottom(strip * SceneStrip.ROWS));
        marks.clear();
        for (int mark = 0; mark < rests.length; mark++) {
            if (rests[mark]) {
                marks.add(tools, mark, points, 0, style);
            }
        }
    }

    private int bottom(int top) {
        return Math.min(height, top + SceneStrip.ROWS);
    }

    /** Lets {@code target}, of a strip of some frame, begin with the marks that rest. */
    void putInto(StripMarks target, int strip) {
        if (any) {
            target.copy(strips.get(strip));
        } else {
            target.clear();
        }
    }
}
