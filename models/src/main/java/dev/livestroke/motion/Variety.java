package dev.livestroke.motion;

import java.util.List;

/**
 * Keeps a motion apart from earlier ones of the same drawing. With D the mean distance of the points from those of an
 * earlier motion and T half of how much that moves, the energy falls linearly in steepness from D = 0 to T, where it ends:
 *
 * <pre>E = c T (1 - D / T)^2 / 2 for each earlier motion with D below T</pre>
 *
 * <p>At D = 0 its gradient has c = 2 times the norm of the prior's. Where points are at the same place they have no
 * direction to part in; another start gives them one.
 */
public final class Variety {

    private static final double WEIGHT = 2;
    private static final double SHARE = 0.5;
    private static final double LEAST = 1e-9;

    private final List<double[]> earlier;
    private final int frames;

    /** @param earlier points of motions that are over, each [frames, points, 2] */
    public Variety(List<double[]> earlier, int frames) {
        this.earlier = List.copyOf(earlier);
        this.frames = frames;
    }

    /** Returns the energy of {@code moved} [frames, points, 2] and adds its gradient. */
    public double addTo(double[] moved, double[] gradient) {
        double energy = 0;
        double points = moved.length / 2.0;
        double typical = Math.sqrt(points / frames / Penalties.TYPICAL_POINTS); // the norm of the prior's gradient
        for (double[] other : earlier) {
            double least = SHARE * PointMotion.amount(other, frames);
            double distance = PointMotion.distance(moved, other);
            if (distance >= least) {
                continue;
            }
            double lack = 1 - distance / least;
            // The gradient of D has norm 1 / sqrt(points), so c T is what makes that of E c times the typical one.
            double scale = WEIGHT * typical * Math.sqrt(points);
            energy += scale * least * lack * lack / 2;
            for (int i = 0; i < moved.length; i += 2) {
                double x = moved[i] - other[i];
                double y = moved[i + 1] - other[i + 1];
                double apart = Math.max(LEAST, Math.sqrt(x * x + y * y));
                gradient[i] -= scale * lack * x / apart / points;
                gradient[i + 1] -= scale * lack * y / apart / points;
            }
        }
        return energy;
    }
}
