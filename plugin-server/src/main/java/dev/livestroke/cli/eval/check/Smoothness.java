package dev.livestroke.cli.eval.check;

/** How even a motion is. */
public final class Smoothness {

    private Smoothness() {}

    /**
     * Returns the root mean square of the third difference in time over that of the first, over all points; 0 for what rests.
     */
    public static double jerk(Motion motion) {
        Track track = motion.whole();
        double first = 0;
        double third = 0;
        for (int i = 0; i < track.points(); i++) {
            for (int k = 0; k + 3 < track.moments(); k++) {
                first += square(track.x(k + 1, i) - track.x(k, i)) + square(track.y(k + 1, i) - track.y(k, i));
                third += square(track.x(k + 3, i) - 3 * track.x(k + 2, i) + 3 * track.x(k + 1, i) - track.x(k, i))
                        + square(track.y(k + 3, i) - 3 * track.y(k + 2, i) + 3 * track.y(k + 1, i) - track.y(k, i));
            }
        }
        return first > 0 ? Math.sqrt(third / first) : 0;
    }

    /** Returns the mean distance of points between the first moment and the last. */
    public static double gap(Motion motion) {
        Track track = motion.whole();
        int last = track.moments() - 1;
        double sum = 0;
        for (int i = 0; i < track.points(); i++) {
            sum += Math.hypot(track.x(last, i) - track.x(0, i), track.y(last, i) - track.y(0, i));
        }
        return sum / track.points();
    }

    private static double square(double value) {
        return value * value;
    }
}
