package dev.livestroke.export.gif;

/** How colours between those of the palette are shown. */
public enum Dithering {
    /** By the nearest: clean for flat art. */
    NONE,
    /** By a fixed pattern of two near colours: gradients show no bands, and what rests does not flicker. */
    ORDERED
}
