package dev.livestroke.motion;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** From where to where a moving drawing reaches along one axis at each moment, its strokes' width included. */
final class Extent {

    /** What is off by less than this, in canvas units, is a rounding error. */
    private static final double ROUNDING = 1e-9;

    private static final double[] ENDS = {0, 1};

    private final double[] least;
    private final double[] most;

    private Extent(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    /**
     * Measures a motion along x.
     *
     * @param segments [segments, 4], indices of the control points of each cubic
     * @param spare what strokes paint to each side of their curves, before the affine motion
     */
    static Extent ofX(FieldMotion motion, int[] segments, double spare) {
        return of(motion, segments, 0, map -> spare * Math.hypot(map.xx(), map.xy()));
    }

    /** Measures a motion along y, as {@link #ofX} does along x. */
    static Extent ofY(FieldMotion motion, int[] segments, double spare) {
        return of(motion, segments, 1, map -> spare * Math.hypot(map.yx(), map.yy()));
    }

    private static Extent of(FieldMotion motion, int[] segments, int axis, ToDoubleFunction<LinearMap> beside) {
        double[] moved = motion.moved();
        int perFrame = moved.length / motion.frames();
        Extent extent = new Extent(new double[motion.frames()], new double[motion.frames()]);
        for (int moment = 0; moment < motion.frames(); moment++) {
            double paint = beside.applyAsDouble(LinearMap.of(motion.affine().get(moment)));
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            int first = moment * perFrame + axis;
            for (int s = 0; s < segments.length; s += 4) {
                double p = moved[first + 2 * segments[s]];
                double q = moved[first + 2 * segments[s + 1]];
                double r = moved[first + 2 * segments[s + 2]];
                double end = moved[first + 2 * segments[s + 3]];
                for (double t : turns(q - p, r - q, end - r)) {
                    double u = 1 - t;
                    double at = u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * end;
                    least = Math.min(least, at);
                    most = Math.max(most, at);
                }
            }
            extent.least[moment] = least - paint;
            extent.most[moment] = most + paint;
        }
        return extent;
    }

    /**
     * Returns where a cubic whose control values differ by a, b and c may be least or greatest: at its ends and where its
     * derivative {@code 3 (a (1 - t)² + 2 b t (1 - t) + c t²)} is 0.
     */
    private static double[] turns(double a, double b, double c) {
        double square = a - 2 * b + c;
        double root = b * b - a * c;
        if (root < 0) {
            return ENDS;
        }
        // Of both forms of the root of a quadratic the one that stays exact where the square vanishes.
        double q = a - b + Math.copySign(Math.sqrt(root), a - b);
        return new double[] {0, 1, within(a / q), within(q / square)};
    }

    private static double within(double t) {
        return t > 0 && t < 1 ? t : 0;
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
