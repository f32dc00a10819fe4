package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.value.LengthContext;
import java.util.Locale;

/**
 * The drawing's canvas.
 *
 * @param width in CSS px
 * @param height in CSS px
 * @param toCanvas from the outermost user units to canvas px
 * @param lengths what percentages of the outermost user units refer to
 */
record Canvas(double width, double height, Affine toCanvas, LengthContext lengths) {

    /** Smaller canvases are taken for a mistake. */
    private static final double SMALLEST = 1e-2;

    /** The room around a drawing that does not say how large it is, as a share of its longer side. */
    private static final double MARGIN = 0.05;

    /** @throws SvgFormatException if a side is beyond the limit, or next to nothing */
    static void requireSane(double width, double height, SvgLimits limits) {
        double shorter = Math.min(width, height);
        double longer = Math.max(width, height);
        if (!(shorter >= SMALLEST && longer <= limits.canvasPx())) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected a canvas of %s to %,.0f px a side, found %s x %s px: change width and height of <svg>",
                    SMALLEST,
                    limits.canvasPx(),
                    width,
                    height));
        }
    }

    /** Returns the canvas that holds {@code ink} with a margin, for a drawing that does not say how large it is. */
    Canvas around(Box ink, SvgLimits limits) {
        double longer = Math.max(ink.width(), ink.height());
        Box box = ink.grown(longer > 0 ? MARGIN * longer : 1);
        requireSane(box.width(), box.height(), limits);
        return new Canvas(
                box.width(),
                box.height(),
                Affine.translate(-box.left(), -box.top()).compose(toCanvas),
                lengths);
    }
}
