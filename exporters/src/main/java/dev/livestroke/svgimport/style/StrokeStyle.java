package dev.livestroke.svgimport.style;

import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.svgimport.value.Length;
import java.util.List;

/** The inherited stroke properties, lengths as written; opacity is 0 to 1; no dashes mean a solid line. */
public record StrokeStyle(
        PaintSpec paint,
        double opacity,
        Length width,
        LineCap cap,
        LineJoin join,
        double miterLimit,
        List<Length> dashes,
        Length dashOffset) {

    /** Copies the dashes. */
    public StrokeStyle {
        dashes = List.copyOf(dashes);
    }
}
