package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of an affine motion is shown; the same share at every moment, so that what was smooth, closed or at rest stays so.
 *
 * @param x of the way along x, 0 to 1
 * @param y of the way along y, 0 to 1
 * @param form of scale, shear and rotation, 0 to 1; a rotation that makes whole turns in a pass keeps these
 */
public record AffineShare(double x, double y, double form) {

    /** All of it. */
    public static final AffineShare ALL = new AffineShare(1, 1, 1);

    /** None of it but whole turns. */
    static final AffineShare NONE = new AffineShare(0, 0, 0);

    /** @throws IllegalArgumentException if a share is not between 0 and 1 */
    public AffineShare {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1 && form >= 0 && form <= 1)) {
            throw new IllegalArgumentException("expected shares from 0 to 1, found " + x + ", " + y + ", " + form);
        }
    }

    /** Returns the least of the three. */
    public double least() {
        return Math.min(form, Math.min(x, y));
    }

    /** Returns this share of the motion over one pass: at least two moments, the first and the last included. */
    List<AffineParts> of(List<AffineParts> motion) {
        if (equals(ALL)) {
            return motion;
        }
        double kept = 2 * Math.PI * AffineParts.wholeTurns(motion);
        List<AffineParts> shown = new ArrayList<>(motion.size());
        for (int moment = 0; moment < motion.size(); moment++) {
            AffineParts parts = motion.get(moment);
            double turned = kept * moment / (motion.size() - 1);
            shown.add(new AffineParts(
                    x * parts.translateX(),
                    y * parts.translateY(),
                    form * (parts.rotation() - turned) + turned,
                    AffineParts.strengthened(parts.scaleX(), form),
                    AffineParts.strengthened(parts.scaleY(), form),
                    form * parts.shear()));
        }
        return shown;
    }
}
