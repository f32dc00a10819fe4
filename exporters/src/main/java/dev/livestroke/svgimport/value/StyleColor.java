package dev.livestroke.svgimport.value;

import dev.livestroke.geometry.Color;

/** A colour with its own opacity, 0 to 1. */
public record StyleColor(Color color, double opacity) {

    /** Opaque black, where colours start. */
    public static final StyleColor BLACK = new StyleColor(Color.BLACK, 1);
}
