package dev.livestroke.motion;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** From where to where a moving drawing reaches along one axis at each moment, its strokes' width included. */
final class Extent {

    /** What is off by less than this, in canvas units, is a rounding error. */
    private static final double ROUNDING = 1e-9;

    private final double[] least;
    private final double[] most;

    private Extent(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    /** @param spare what strokes paint to each side of their curves, before the affine motion */
    static Extent ofX(FieldMotion motion, double spare) {
        return of(motion, 0, map -> spare * Math.hypot(map.xx(), map.xy()));
    }

    /** @param spare what strokes paint to each side of their curves, before the affine motion */
    static Extent ofY(FieldMotion motion, double spare) {
        return of(motion, 1, map -> spare * Math.hypot(map.yx(), map.yy()));
    }

    private static Extent of(FieldMotion motion, int axis, ToDoubleFunction<LinearMap> beside) {
        double[] moved = motion.moved();
        int perFrame = moved.length / motion.frames();
        double[] least = new double[motion.frames()];
        double[] most = new double[motion.frames()];
        for (int moment = 0; moment < least.length; moment++) {
            double paint = beside.applyAsDouble(LinearMap.of(motion.affine().get(moment)));
            least[moment] = Double.POSITIVE_INFINITY;
            most[moment] = Double.NEGATIVE_INFINITY;
            for (int i = moment * perFrame + axis; i < (moment + 1) * perFrame; i += 2) {
                least[moment] = Math.min(least[moment], moved[i] - paint);
                most[moment] = Math.max(most[moment], moved[i] + paint);
            }
        }
        return new Extent(least, most);
    }

    /** Returns where this begins at the earliest. */
    double least() {
        return Arrays.stream(least).min().orElseThrow();
    }

    /** Returns where this ends at the latest. */
    double most() {
        return Arrays.stream(most).max().orElseThrow();
    }

    /** Returns whether this stays between {@code low} and {@code high}, up to twice the rounding error of {@link #fit}. */
    boolean within(double low, double high) {
        return least() >= low - 2 * ROUNDING && most() <= high + 2 * ROUNDING;
    }

    /**
     * Returns the largest share, 0 to 1, of a translation that keeps this between {@code low} and {@code high} at every moment;
     * empty if none does.
     */
    OptionalDouble fit(List<AffineParts> motion, ToDoubleFunction<AffineParts> translation, double low, double high) {
        double from = 0;
        double to = 1;
        for (int moment = 0; moment < least.length; moment++) {
            double way = translation.applyAsDouble(motion.get(moment));
            double below = low - least[moment] - ROUNDING; // the way must be at least this
            double above = high - most[moment] + ROUNDING; // and at most this
            if (way == 0) {
                to = below > 0 || above < 0 ? -1 : to;
            } else {
                from = Math.max(from, (way > 0 ? below : above) / way);
                to = Math.min(to, (way > 0 ? above : below) / way);
            }
        }
        return from <= to ? OptionalDouble.of(to) : OptionalDouble.empty();
    }
}
