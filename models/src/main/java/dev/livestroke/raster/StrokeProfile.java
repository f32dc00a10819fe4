package dev.livestroke.raster;

/**
 * How much ink a stroke leaves at a distance from its centre line.
 *
 * <p>A pixel counts as a slit of length 1 across the stroke, so its coverage at distance {@code d} is the overlap of
 * {@code [d - 1/2, d + 1/2]} with {@code [-width/2, width/2]}. As {@code d >= 0} that is {@code reach - d}, cut at 0 and
 * at {@code peak}: a flat core, then a ramp of slope -1, then nothing.
 *
 * @param width of the stroke, px, finite and positive
 */
record StrokeProfile(float width) {

    StrokeProfile {
        if (!(width > 0 && width <= Float.MAX_VALUE)) { // also rejects NaN
            throw new IllegalArgumentException("width must be positive and finite, in px: " + width);
        }
    }

    /** Returns the distance, px, from which on nothing is covered. */
    double reach() {
        return (1.0 + width) / 2;
    }

    /** Returns the coverage on the centre line, in (0, 1]; a stroke thinner than a pixel never fills one. */
    float peak() {
        return Math.min(1, width);
    }

    /** Returns the coverage, in 0..1, at {@code distance} px from the centre line. */
    double coverageAt(double distance) {
        return Math.max(0, Math.min(peak(), reach() - distance));
    }
}
