package dev.livestroke.svgimport.paint;

import dev.livestroke.geometry.Paint;
import dev.livestroke.svgimport.value.StyleColor;

/** A paint with the opacity that came with it, 0 to 1. */
record ResolvedPaint(Paint paint, double opacity) {

    static ResolvedPaint of(StyleColor color) {
        return new ResolvedPaint(color.color(), color.opacity());
    }
}
