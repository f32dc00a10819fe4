package dev.livestroke.format;

import java.util.Optional;

/**
 * What may be different from the animation as it is.
 *
 * @param loop what happens at the end of a pass; empty: as it is
 * @param speed how many times as fast, positive
 * @param durationSeconds length of one pass before {@code speed}; empty: as it is
 * @param fps frames per second; empty: as it is
 * @param sizePx longer side of the canvas; empty: as it is
 * @param background what lies behind the drawing; empty: nothing, or white where the format knows no soft transparency
 * @param tolerancePx how far keyframed formats may stray from the motion, in px of the exported canvas, positive
 * @param cssTransforms whether animated SVG moves groups by CSS; else by SMIL, which more viewers know
 */
public record ExportOptions(
        Optional<LoopStyle> loop,
        double speed,
        Optional<Double> durationSeconds,
        Optional<Double> fps,
        Optional<Integer> sizePx,
        Optional<Backdrop> background,
        double tolerancePx,
        boolean cssTransforms) {

    /** The animation as it is. */
    public static final ExportOptions DEFAULT = new ExportOptions(
            Optional.empty(), 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0.25);

    /** Transforms by SMIL. */
    public ExportOptions(
            Optional<LoopStyle> loop,
            double speed,
            Optional<Double> durationSeconds,
            Optional<Double> fps,
            Optional<Integer> sizePx,
            Optional<Backdrop> background,
            double tolerancePx) {
        this(loop, speed, durationSeconds, fps, sizePx, background, tolerancePx, false);
    }

    /** @throws IllegalArgumentException if a number is not positive and finite */
    public ExportOptions {
        requirePositive(speed, "speed");
        requirePositive(tolerancePx, "tolerance");
        durationSeconds.ifPresent(seconds -> requirePositive(seconds, "duration"));
        fps.ifPresent(rate -> requirePositive(rate, "fps"));
        sizePx.ifPresent(px -> requirePositive(px, "size"));
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + value);
        }
    }
}
