package dev.livestroke.export;

import dev.livestroke.geometry.Sketch;

/**
 * How many decimals each kind of number needs so that rounding one moves no point of the canvas by more than 0.01 px,
 * or by more than a 20,000th of the diagonal where the canvas is small and will be shown enlarged.
 *
 * @param length canvas px
 * @param degrees angles
 * @param factor scale factors, 1 at rest
 * @param percent scale factors times 100
 */
public record Precision(Rounding length, Rounding degrees, Rounding factor, Rounding percent) {

    private static final double LARGEST_ERROR_PX = 0.01;
    private static final double SHARE_OF_TOLERANCE = 0.2;
    private static final double LARGEST_SHARE_OF_DIAGONAL = 1.0 / 20_000;

    /** Returns what suits the canvas of {@code sketch}. */
    public static Precision of(Sketch sketch) {
        double diagonal = Math.hypot(sketch.width(), sketch.height());
        double errorPx = Math.min(LARGEST_ERROR_PX, LARGEST_SHARE_OF_DIAGONAL * diagonal);
        double share = errorPx / diagonal;
        return new Precision(
                roundingWithin(errorPx),
                roundingWithin(Math.toDegrees(share)),
                roundingWithin(share),
                roundingWithin(100 * share));
    }

    /**
     * Returns what suits fitting within {@code tolerancePx}: rounding one number moves no point near the middle of the
     * canvas by more than a fifth of it, which leaves the most of the tolerance to the motion.
     */
    public static Precision within(double tolerancePx, Sketch sketch) {
        double errorPx = SHARE_OF_TOLERANCE * tolerancePx;
        double share = errorPx / (Math.hypot(sketch.width(), sketch.height()) / 2);
        Rounding factor = roundingWithin(share);
        Rounding percent = new Rounding(Math.max(0, factor.decimals() - 2));
        return new Precision(roundingWithin(errorPx), roundingWithin(Math.toDegrees(share)), factor, percent);
    }

    /** Rounding to d decimals errs by at most 0.5 · 10^-d. */
    private static Rounding roundingWithin(double error) {
        int decimals = (int) Math.ceil(-Math.log10(2 * error));
        return new Rounding(Math.max(0, Math.min(12, decimals)));
    }
}
