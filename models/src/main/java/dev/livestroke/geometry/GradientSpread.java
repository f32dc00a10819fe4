package dev.livestroke.geometry;

/** What a gradient shows outside its range (SVG {@code spreadMethod}). */
public enum GradientSpread {
    /** The end colours go on. */
    PAD,
    /** The gradient runs back and forth. */
    REFLECT,
    /** The gradient starts again. */
    REPEAT
}
