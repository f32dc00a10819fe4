package dev.livestroke.motion;

/**
 * Where the affine path of a field is held, and what of it may move.
 *
 * @param pivotX the point about which it scales, shears and turns, in canvas units
 * @param pivotY the same, down
 * @param shifts whether the pivot itself may move
 * @param deforms whether the drawing may turn, scale and shear about the pivot
 * @param drifts whether travel, whole turns and growth, which do not come back by themselves, may change in the search;
 *     else they stay as the start has them
 */
public record Mount(double pivotX, double pivotY, boolean shifts, boolean deforms, boolean drifts) {

    /** Returns a mount in the middle of the drawing's bounding box that holds nothing. */
    public static Mount free(RestDrawing rest) {
        double[] center = rest.center();
        return new Mount(center[0], center[1], true, true, true);
    }

    Pivot pivot() {
        return new Pivot(pivotX, pivotY);
    }
}
