package dev.livestroke.geometry;

import java.util.List;

/**
 * How the line of a path is painted.
 *
 * @param opacity 0 to 1
 * @param width in canvas px, positive
 * @param miterLimit at least 1; used where {@code join} is {@link LineJoin#MITER}
 * @param dashes lengths of dash, gap, dash … in canvas px; empty for a solid line
 * @param dashOffset where in the dash pattern the line starts, in canvas px
 */
public record Stroke(
        Paint paint,
        double opacity,
        double width,
        LineCap cap,
        LineJoin join,
        double miterLimit,
        List<Double> dashes,
        double dashOffset) {

    /** @throws IllegalArgumentException if a number is outside its range, or all dashes are 0 */
    public Stroke {
        dashes = List.copyOf(dashes);
        Ranges.requireUnit(opacity, "stroke opacity");
        Ranges.requirePositive(width, "stroke width");
        if (!(miterLimit >= 1 && Double.isFinite(miterLimit))) {
            throw new IllegalArgumentException("miter limit must be at least 1: " + miterLimit);
        }
        if (!Double.isFinite(dashOffset)) {
            throw new IllegalArgumentException("dash offset must be finite: " + dashOffset);
        }
        double sum = 0;
        for (double dash : dashes) {
            if (!(dash >= 0 && Double.isFinite(dash))) {
                throw new IllegalArgumentException("dashes must be at least 0 and finite: " + dashes);
            }
            sum += dash;
        }
        if (!dashes.isEmpty() && sum == 0) {
            throw new IllegalArgumentException("dashes must not all be 0: leave them out for a solid line");
        }
    }

    /** Returns a solid line with round caps and joins. */
    public static Stroke round(Paint paint, double width) {
        return new Stroke(paint, 1, width, LineCap.ROUND, LineJoin.ROUND, 4, List.of(), 0);
    }

    /** Returns the same stroke with another paint. */
    public Stroke withPaint(Paint other) {
        return new Stroke(other, opacity, width, cap, join, miterLimit, dashes, dashOffset);
    }

    /** Returns the same stroke, width and dashes multiplied by {@code factor}. */
    public Stroke scaled(double factor) {
        return new Stroke(
                paint,
                opacity,
                width * factor,
                cap,
                join,
                miterLimit,
                dashes.stream().map(dash -> dash * factor).toList(),
                dashOffset * factor);
    }
}
