package dev.livestroke.server.protocol.drawing;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.List;

/**
 * How the line of a path is painted; the names are SVG's.
 *
 * @param opacity 0 to 1
 * @param width in canvas px, positive
 * @param miterLimit at least 1
 * @param dashes lengths of dash, gap … in canvas px; empty for a solid line
 * @param dashOffset in canvas px
 */
public record StrokeStyle(
        PaintNode paint,
        double opacity,
        double width,
        Cap cap,
        Join join,
        double miterLimit,
        List<Double> dashes,
        double dashOffset) {

    /** How a line ends. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** How a line turns. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }

    /** @throws IllegalArgumentException if a number is out of range */
    public StrokeStyle {
        dashes = List.copyOf(dashes);
        Ranges.unit("opacity", opacity);
        Ranges.positive("width", width);
        Ranges.coordinate("dashOffset", dashOffset);
        if (!(miterLimit >= 1)) {
            throw new FieldRejected("miterLimit", "expected at least 1, found " + miterLimit);
        }
        if (dashes.stream().anyMatch(dash -> dash < 0)) {
            throw new FieldRejected("dashes", "expected lengths of at least 0, found a negative one");
        }
    }
}
