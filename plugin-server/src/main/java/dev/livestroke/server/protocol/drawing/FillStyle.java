package dev.livestroke.server.protocol.drawing;

/** How the inside of a path is painted; {@code opacity} is 0 to 1. */
public record FillStyle(PaintNode paint, double opacity, Rule rule) {

    /** What is inside, as SVG's fill-rule. */
    public enum Rule {
        NONZERO,
        EVENODD
    }

    /** @throws IllegalArgumentException if the opacity is out of range */
    public FillStyle {
        Ranges.unit("opacity", opacity);
    }
}
