package dev.livestroke.raster;

import dev.livestroke.raster.outline.CubicStack;

/**
 * Cuts cubics into pieces that are nearly straight, from start to end, and skips what cannot touch a strip of the image.
 *
 * <p>A curve is halved until a piece stays close to its chord; a piece whose control polygon, hence whose curve, is out of
 * reach of the strip is dropped at once. So a curve costs in proportion to what is visible of it, however large it is. Cuts
 * do not depend on the strip: neighbouring strips see the very same pieces.
 */
final class CurveCutter {

    /** A piece is not halved below this share of its curve, so coordinates beyond any canvas come to an end too. */
    private static final double SMALLEST_SPAN = 0x1p-40;

    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final CubicStack stack = new CubicStack();
    private double reach;
    private double tolerance;

    /** @param strip where pieces are of interest; only its pixel centres count */
    CurveCutter(Strip strip) {
        left = 0.5;
        right = strip.width() - 0.5;
        top = strip.top() + 0.5;
        bottom = strip.bottom() - 0.5;
    }

    /**
     * Begins with a new curve.
     *
     * @param points control points of a frame, px, [P, 2], from {@code offset} on
     * @param reach distance from the strip, px, up to which a piece is of interest
     * @param tolerance distance, px, that a piece may stray from its chord
     */
    void start(float[] points, int offset, StrokeLayout layout, int segment, double reach, double tolerance) {
        this.reach = reach;
        this.tolerance = tolerance;
        for (int i = 0; i < 4; i++) {
            int point = offset + 2 * layout.controlPoint(segment, i);
            stack.setPoint(i, points[point], points[point + 1]);
        }
        stack.begin();
    }

    /** Fills {@code piece} with the next piece in reach; returns false where there is none. */
    boolean next(CubicPiece piece) {
        while (!stack.isEmpty()) {
            int part = stack.take();
            if (stack.isOutOfReach(part, left, top, right, bottom, reach)) {
                continue;
            }
            if (stack.spanOf(part) <= SMALLEST_SPAN || CubicPiece.deviation(stack.numbers(), part) <= tolerance) {
                piece.load(stack.numbers(), part, stack.startOf(part), stack.spanOf(part));
                return true;
            }
            stack.halve(part);
        }
        return false;
    }
}
