package dev.livestroke.motion;

/**
 * One frame of affine motion about a pivot, in canvas units: scale, then shear along x, then rotation, then translation.
 *
 * @param rotation in radians, clockwise on screen; whole turns are kept
 * @param shear how far x moves per unit of y
 */
public record AffineParts(
        double translateX, double translateY, double rotation, double scaleX, double scaleY, double shear) {

    /** No motion. */
    static final AffineParts REST = new AffineParts(0, 0, 0, 1, 1, 0);
}
