package dev.livestroke.raster;

import dev.livestroke.raster.coverage.OutlineScanner;
import dev.livestroke.raster.paint.RowPainter;

/** What a thread needs to draw strips, one after another; nothing in it outlives a strip. */
final class SceneTools {

    private final OutlineScanner scanner;
    private final RowPainter painter;

    SceneTools(SceneLayout layout, int width) {
        scanner = new OutlineScanner(width);
        painter = new RowPainter(width, layout.channels(), layout.order());
    }

    /** Sets the rows {@code top..bottom - 1} to be drawn next. */
    void setRows(int top, int bottom) {
        scanner.setRows(top, bottom);
    }

    OutlineScanner scanner() {
        return scanner;
    }

    RowPainter painter() {
        return painter;
    }
}
