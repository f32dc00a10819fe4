package dev.livestroke.svgimport.value;

/** What a percentage of the viewport refers to. */
public enum Axis {
    /** Its width. */
    X,
    /** Its height. */
    Y,
    /** Its diagonal divided by the root of 2, for lengths without a direction. */
    DIAGONAL
}
