package dev.livestroke.svgimport.path;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import java.util.Locale;

/** Counts the segments of a whole drawing. */
public final class SegmentCounter {

    private final SvgLimits limits;
    private int count;

    /** Starts at 0. */
    public SegmentCounter(SvgLimits limits) {
        this.limits = limits;
    }

    /** @throws SvgFormatException if this is one segment too many */
    void add() {
        if (++count > limits.segments()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected at most %,d curve segments in the drawing, found more: simplify the paths",
                    limits.segments()));
        }
    }

    /** Returns {@code value} if it may be a coordinate. */
    double requireCoordinate(double value, String where) {
        return limits.requireCoordinate(value, where);
    }
}
