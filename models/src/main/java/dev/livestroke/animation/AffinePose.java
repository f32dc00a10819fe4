package dev.livestroke.animation;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;

/**
 * Where a group stands at one moment, in the terms that designers edit: about a pivot, it is scaled, then sheared along
 * x, then rotated, then translated.
 *
 * @param translateX in canvas px
 * @param translateY in canvas px, down
 * @param rotation in radians, clockwise on screen; more than a turn is kept, so that spins interpolate as spins
 * @param scaleX factor along x, 1 at rest
 * @param scaleY factor along y, 1 at rest
 * @param shear how far x moves per unit of y, 0 at rest
 */
public record AffinePose(
        double translateX, double translateY, double rotation, double scaleX, double scaleY, double shear) {

    /** The group where it was drawn. */
    public static final AffinePose REST = new AffinePose(0, 0, 0, 1, 1, 0);

    /** @throws IllegalArgumentException if a number is not finite */
    public AffinePose {
        if (!Double.isFinite(translateX + translateY + rotation + scaleX + scaleY + shear)) {
            throw new IllegalArgumentException("a pose needs finite numbers: " + translateX + " " + translateY + " "
                    + rotation + " " + scaleX + " " + scaleY + " " + shear);
        }
    }

    /** Returns the map of this pose about {@code pivot}: T(translate) T(pivot) R Shear S T(-pivot). */
    public Affine about(Point pivot) {
        return Affine.translate(translateX + pivot.x(), translateY + pivot.y())
                .compose(Affine.rotate(rotation))
                .compose(new Affine(1, 0, shear, 1, 0, 0))
                .compose(Affine.scale(scaleX, scaleY))
                .compose(Affine.translate(-pivot.x(), -pivot.y()));
    }
}
