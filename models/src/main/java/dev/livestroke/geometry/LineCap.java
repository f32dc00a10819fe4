package dev.livestroke.geometry;

/** The shape of a stroke's open ends (SVG {@code stroke-linecap}). */
public enum LineCap {
    BUTT,
    ROUND,
    SQUARE
}
