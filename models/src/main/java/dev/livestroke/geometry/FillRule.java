package dev.livestroke.geometry;

/** Which points count as inside a path (SVG {@code fill-rule}). */
public enum FillRule {
    NONZERO,
    EVENODD
}
