package dev.livestroke.svgimport.report;

/**
 * What one drawing may cost. A file beyond a limit is refused with {@link SvgFormatException}, except where noted.
 *
 * @param bytes size of the file, and of its text once unpacked from gzip
 * @param depth nesting of elements in the file
 * @param expandedDepth nesting after every {@code use} is replaced by what it shows
 * @param elements elements in the file
 * @param attributeChars length of one attribute value
 * @param expandedNodes elements visited after every {@code use} is replaced by what it shows
 * @param segments cubic segments of all layers together
 * @param coordinate largest absolute coordinate or length, in user units and in canvas px
 * @param dashes dashes of one stroke; beyond it the stroke becomes solid, with a warning
 * @param canvasPx longest side of the canvas
 * @param styleRules rules in all style sheets together, one for each selector
 * @param selectorSteps comparisons spent on matching selectors
 */
public record SvgLimits(
        int bytes,
        int depth,
        int expandedDepth,
        int elements,
        int attributeChars,
        int expandedNodes,
        int segments,
        double coordinate,
        int dashes,
        double canvasPx,
        int styleRules,
        long selectorSteps) {

    /** Returns limits that real drawings stay far below. */
    public static SvgLimits defaults() {
        return new SvgLimits(
                10_000_000, 64, 128, 20_000, 2_000_000, 50_000, 200_000, 1e6, 20_000, 16_384, 10_000, 10_000_000);
    }

    /**
     * Returns {@code value} if it may be a coordinate or a length.
     *
     * @param where the element and the attribute, for the message
     * @throws SvgFormatException if it is beyond {@link #coordinate} or not finite
     */
    public double requireCoordinate(double value, String where) {
        if (!(Math.abs(value) <= coordinate)) {
            throw new SvgFormatException(String.format(
                    "expected coordinates between -%1$,.0f and %1$,.0f, found %2$s in %3$s: scale the drawing down",
                    coordinate, value, where));
        }
        return value;
    }
}
