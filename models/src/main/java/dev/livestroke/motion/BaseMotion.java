package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A motion that a field starts from and adds to, such as that of an earlier animation: displacements of the points and
 * affine maps about the field's pivot, at frames + 1 moments.
 *
 * <p>With d and B of the base and l and M of the field, a moment shows {@code M(B(l + d))}: the field's local displacement
 * is added, its affine map is applied last.
 */
public final class BaseMotion {

    private static final double CLOSED = 1e-6;

    private final double[] displacement;
    private final List<AffineParts> affine;

    /**
     * Takes the motion over.
     *
     * @param displacement from rest, before the affine maps, [frames + 1, points, 2] in canvas units
     * @param affine frames + 1 maps
     */
    public BaseMotion(double[] displacement, List<AffineParts> affine) {
        this.displacement = displacement.clone();
        this.affine = List.copyOf(affine);
    }

    /** Returns no motion of {@code points} points at {@code moments} moments. */
    public static BaseMotion none(int points, int moments) {
        return new BaseMotion(new double[moments * points * 2], Collections.nCopies(moments, AffineParts.REST));
    }

    /** Returns this motion as a clock and a mount allow it: from rest, closed, held. */
    BaseMotion fitted(RestDrawing rest, Clock clock, Mount mount) {
        boolean held = !mount.shifts() || !mount.deforms();
        boolean startsElsewhere = clock.fromRest() && !affine.get(0).equals(AffineParts.REST);
        boolean isOpen = !mount.drifts() && !clock.open() && !closes();
        BaseMotion fitted = held || startsElsewhere || isOpen ? folded(rest, mount.pivot()) : this;
        double[] changed = fitted.displacement.clone();
        int perMoment = rest.pointCount() * 2;
        int last = affine.size() - 1;
        for (int i = 0; i < perMoment; i++) {
            double first = changed[i];
            double drift = !clock.open() && !mount.drifts() ? changed[last * perMoment + i] - first : 0;
            for (int moment = 0; moment <= last; moment++) {
                changed[moment * perMoment + i] -= (clock.fromRest() ? first : 0) + drift * moment / last;
            }
        }
        return new BaseMotion(changed, fitted.affine);
    }

    /** Returns this motion, which is of the way there, over the whole pass as {@code clock} reads time. */
    BaseMotion over(Clock clock) {
        if (!clock.toAndFro()) {
            return this;
        }
        int last = affine.size() - 1;
        int perMoment = displacement.length / affine.size();
        double[] whole = new double[displacement.length];
        List<AffineParts> maps = new ArrayList<>(affine.size());
        for (int moment = 0; moment <= last; moment++) {
            double place = clock.at((double) moment / last) * last;
            int before = (int) Math.min(last - 1, Math.floor(place));
            double[] weights = new double[affine.size()];
            weights[before] = 1 - (place - before);
            weights[before + 1] = place - before;
            for (int i = 0; i < perMoment; i++) {
                whole[moment * perMoment + i] = weights[before] * displacement[before * perMoment + i]
                        + weights[before + 1] * displacement[(before + 1) * perMoment + i];
            }
            maps.add(AffineParts.mix(affine, weights));
        }
        return new BaseMotion(whole, maps);
    }

    double displacement(int at) {
        return displacement[at];
    }

    AffineParts affine(int moment) {
        return affine.get(moment);
    }

    /** Returns whether nothing moves. */
    boolean isRest() {
        return affine.stream().allMatch(AffineParts.REST::equals)
                && Arrays.stream(displacement).allMatch(d -> d == 0);
    }

    /** Returns the same motion with the affine maps carried out on the points. */
    private BaseMotion folded(RestDrawing rest, Pivot pivot) {
        double[] still = rest.points();
        double[] local = displacement.clone();
        for (int i = 0; i < local.length; i++) {
            local[i] += still[i % still.length];
        }
        double[] moved = FieldMotion.of(local, affine, pivot).moved();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= still[i % still.length];
        }
        return new BaseMotion(moved, none(rest.pointCount(), affine.size()).affine);
    }

    /** Returns whether the affine motion ends where it begins, whole turns aside. */
    public boolean closes() {
        AffineParts first = affine.get(0);
        AffineParts end = affine.get(affine.size() - 1);
        LinearMap a = LinearMap.of(first);
        LinearMap b = LinearMap.of(end);
        double apart = Math.abs(a.xx() - b.xx())
                + Math.abs(a.xy() - b.xy())
                + Math.abs(a.yx() - b.yx())
                + Math.abs(a.yy() - b.yy())
                + Math.abs(first.translateX() - end.translateX())
                + Math.abs(first.translateY() - end.translateY());
        return apart < CLOSED;
    }

    /** Returns {@code strength} times this motion; whole turns over the pass stay whole. */
    BaseMotion times(double strength) {
        if (strength == 1) {
            return this;
        }
        int last = affine.size() - 1;
        double turns = AffineParts.wholeTurns(affine);
        double rounding = Math.rint(strength * turns) - strength * turns;
        List<AffineParts> parts = new ArrayList<>(affine.size());
        for (int moment = 0; moment <= last; moment++) {
            parts.add(affine.get(moment).times(strength).turned(2 * Math.PI * rounding * moment / last));
        }
        return new BaseMotion(Arrays.stream(displacement).map(d -> strength * d).toArray(), parts);
    }
}
