package dev.livestroke.motion;

import java.util.List;

/** Something that local motion must keep to. Applied to any motion it gives one that keeps to it. */
public interface Restraint {

    /**
     * Changes local points in place.
     *
     * @param local [moments, points, 2], moment m at time m / frames; the last moment may be the end of the pass
     * @param affine the affine motion of each moment, which follows
     */
    void apply(double[] local, List<AffineParts> affine);

    /**
     * Carries the derivative by what {@link #apply} made back to what it was given, in place.
     *
     * @param given what it was given, [moments, points, 2]; most restraints are linear and need it not
     */
    void pullBack(double[] gradient, double[] given, int moments);
}
