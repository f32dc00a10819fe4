package dev.livestroke.motion;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a drawing may show, and how much of its affine motion has room there. What shows between keyframes counts as well,
 * and what strokes paint beside their curves.
 *
 * <p>With the curves' least and greatest x before translation, l and h, and the translation t of a moment, a share k of it
 * fits if {@code left <= l + k t} and {@code h + k t <= right}: an interval for each moment, so that the largest share that
 * fits all of them is known at once; y likewise. Only where none fits are scale, shear and rotation shown less.
 */
public final class CanvasRoom {

    /** Moments looked at for each step between keyframes. */
    private static final int FINENESS = 6;

    /** Halvings of the interval in which the share of scale, shear and rotation lies. */
    private static final int HALVINGS = 40;

    private final Penalties.Bounds bounds;
    private final double spare;
    private final int[] segments;

    /**
     * Sets the room.
     *
     * @param bounds where paint may be, in canvas units
     * @param spare half the width of the widest stroke, in canvas units; affine motion deforms it as it does the curves
     * @param segments [segments, 4], indices of the control points of each cubic of the drawing
     */
    public CanvasRoom(Penalties.Bounds bounds, double spare, int[] segments) {
        this.bounds = bounds;
        this.spare = spare;
        this.segments = segments.clone();
    }

    /** Returns whether all of a motion shows within the bounds, up to rounding. */
    public boolean holds(FieldMotion keyframes) {
        FieldMotion fine = keyframes.refined(FINENESS);
        return x(fine).within(bounds.left(), bounds.right()) && y(fine).within(bounds.top(), bounds.bottom());
    }

    /**
     * Returns the largest share of a motion that shows within the bounds or, where local motion and whole turns alone reach
     * beyond them, no further than these.
     *
     * @param keyframes the moments of a whole pass, its end included
     */
    public AffineShare share(FieldMotion keyframes) {
        FieldMotion fine = keyframes.refined(FINENESS);
        Penalties.Bounds reached = reached(fine.shown(AffineShare.NONE));
        Optional<AffineShare> whole = fit(fine, 1, reached);
        if (whole.isPresent()) {
            return whole.get();
        }
        AffineShare best = AffineShare.NONE;
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double form = (low + high) / 2;
            Optional<AffineShare> fitting = fit(fine, form, reached);
            low = fitting.isPresent() ? form : low;
            high = fitting.isPresent() ? high : form;
            best = fitting.orElse(best);
        }
        return best;
    }

    /** Returns the bounds, widened where {@code still} reaches beyond them. */
    private Penalties.Bounds reached(FieldMotion still) {
        Extent x = x(still);
        Extent y = y(still);
        return new Penalties.Bounds(
                Math.min(bounds.left(), x.least()),
                Math.min(bounds.top(), y.least()),
                Math.max(bounds.right(), x.most()),
                Math.max(bounds.bottom(), y.most()));
    }

    /** Returns the largest shares of the translation that fit beside a share {@code form} of all else, if any do. */
    private Optional<AffineShare> fit(FieldMotion motion, double form, Penalties.Bounds within) {
        FieldMotion placed = motion.shown(new AffineShare(0, 0, form));
        OptionalDouble x = x(placed).fit(motion.affine(), AffineParts::translateX, within.left(), within.right());
        OptionalDouble y = y(placed).fit(motion.affine(), AffineParts::translateY, within.top(), within.bottom());
        return x.isPresent() && y.isPresent()
                ? Optional.of(new AffineShare(x.getAsDouble(), y.getAsDouble(), form))
                : Optional.empty();
    }

    private Extent x(FieldMotion motion) {
        return Extent.ofX(motion, segments, spare);
    }

    private Extent y(FieldMotion motion) {
        return Extent.ofY(motion, segments, spare);
    }
}
