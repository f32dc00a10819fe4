package dev.livestroke.raster.outline;

import java.util.List;

/**
 * How a line is drawn, but for its width.
 *
 * @param miterLimit at least 1: a miter longer than this many widths becomes a bevel
 * @param dashes lengths of dash, gap, dash ..., px, not all 0; empty for a solid line
 * @param dashOffset where in the pattern the line starts, px
 */
public record Pen(Cap cap, Join join, double miterLimit, List<Double> dashes, double dashOffset) {

    /** Round caps and joins, no dashes. */
    public static final Pen ROUND = new Pen(Cap.ROUND, Join.ROUND, 4, List.of(), 0);

    /** The shape of open ends. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** The shape of corners. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }

    /** @throws IllegalArgumentException if a number is outside its range */
    public Pen {
        dashes = List.copyOf(dashes);
        double sum = 0;
        for (double dash : dashes) {
            if (!(dash >= 0)) {
                throw new IllegalArgumentException("dashes must be at least 0: " + dashes);
            }
            sum += dash;
        }
        if (!Double.isFinite(sum) || (sum == 0 && !dashes.isEmpty())) {
            throw new IllegalArgumentException("dashes must be finite and not all 0: " + dashes);
        }
        if (!(miterLimit >= 1) || !Double.isFinite(miterLimit) || !Double.isFinite(dashOffset)) {
            throw new IllegalArgumentException("the miter limit must be at least 1, it and the dash offset finite: "
                    + miterLimit + ", " + dashOffset);
        }
    }

    /** Returns how far a line of width 1 reaches from its path. */
    public double reach() {
        double corner = join == Join.MITER ? miterLimit : 1;
        return Math.max(corner, cap == Cap.SQUARE ? Math.sqrt(2) : 1) / 2;
    }
}
