package dev.livestroke.geometry;

/** The shape of a stroke's corners (SVG {@code stroke-linejoin}). */
public enum LineJoin {
    MITER,
    ROUND,
    BEVEL
}
