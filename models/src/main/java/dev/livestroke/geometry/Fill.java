package dev.livestroke.geometry;

/** How the inside of a path is painted; opacity is 0 to 1. */
public record Fill(Paint paint, double opacity, FillRule rule) {

    /** @throws IllegalArgumentException if the opacity is outside 0 to 1 */
    public Fill {
        Ranges.requireUnit(opacity, "fill opacity");
    }

    /** Returns the same fill, its paint moved by {@code map}. */
    public Fill transformed(Affine map) {
        return new Fill(paint.transformed(map), opacity, rule);
    }
}
