package dev.livestroke.geometry;

/** A colour at a place along a gradient: offset and opacity are 0 to 1. */
public record GradientStop(double offset, Color color, double opacity) {

    /** @throws IllegalArgumentException if offset or opacity is outside 0 to 1 */
    public GradientStop {
        Ranges.requireUnit(offset, "gradient offset");
        Ranges.requireUnit(opacity, "gradient stop opacity");
    }
}
