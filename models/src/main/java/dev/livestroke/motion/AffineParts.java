package dev.livestroke.motion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One frame of affine motion about a pivot, in canvas units: scale, then shear along x, then rotation, then translation.
 *
 * @param rotation in radians, clockwise on screen; whole turns are kept
 * @param shear how far x moves per unit of y
 */
public record AffineParts(
        double translateX, double translateY, double rotation, double scaleX, double scaleY, double shear) {

    /** No motion. */
    public static final AffineParts REST = new AffineParts(0, 0, 0, 1, 1, 0);

    /** How near to a whole number of turns a pass must come to make whole turns. */
    private static final double WHOLE = 1e-6;

    /** Adds nothing to numbers but turns -0 to 0, so that no motion equals {@link #REST}. */
    public AffineParts {
        translateX += 0.0;
        translateY += 0.0;
        rotation += 0.0;
        shear += 0.0;
    }

    /** Returns {@code strength} times the way from rest to this. */
    AffineParts times(double strength) {
        return new AffineParts(
                strength * translateX,
                strength * translateY,
                strength * rotation,
                strengthened(scaleX, strength),
                strengthened(scaleY, strength),
                strength * shear);
    }

    /** Returns how many turns a pass makes, its first moment and its last included, if they are whole ones; else 0. */
    static double wholeTurns(List<AffineParts> motion) {
        double turns = (motion.get(motion.size() - 1).rotation() - motion.get(0).rotation()) / (2 * Math.PI);
        return Math.abs(turns - Math.rint(turns)) < WHOLE ? Math.rint(turns) : 0;
    }

    /** Returns the sum of {@code parts}, weighted. */
    static AffineParts mix(List<AffineParts> parts, double[] weights) {
        return new AffineParts(
                sum(parts, weights, AffineParts::translateX),
                sum(parts, weights, AffineParts::translateY),
                sum(parts, weights, AffineParts::rotation),
                sum(parts, weights, AffineParts::scaleX),
                sum(parts, weights, AffineParts::scaleY),
                sum(parts, weights, AffineParts::shear));
    }

    private static double sum(List<AffineParts> parts, double[] weights, ToDoubleFunction<AffineParts> of) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * of.applyAsDouble(parts.get(i));
        }
        return sum;
    }

    /** Returns this with {@code radians} added to the rotation. */
    AffineParts turned(double radians) {
        return new AffineParts(translateX, translateY, rotation + radians, scaleX, scaleY, shear);
    }

    /**
     * Returns a scale of {@code strength} times the motion. Up to 1 this is the way from rest to {@code factor}; beyond, what
     * shrinks goes on by powers and so never turns over, and what is turned over already goes no further.
     */
    static double strengthened(double factor, double strength) {
        if (strength <= 1 || factor >= 1) {
            return strength == 1 ? factor : 1 + strength * (factor - 1);
        }
        return factor > 0 ? Math.pow(factor, strength) : factor;
    }
}
