package dev.livestroke.motion;

/**
 * Bumps in time about given moments, each 1 at its own moment, read as a finished animation is read between its keyframes,
 * and 0 at the others; 0 at time 0 as well where motion starts from rest. On a closed clock they go round; to and fro they are the
 * same on the way back.
 */
final class Bumps {

    private final double[][] readings;
    private final double[][] values;

    /**
     * Makes the bumps.
     *
     * @param times of the moments, 0 to 1, all different
     * @param width deviation of the Gaussian bumps that are combined
     * @param moments how many keyframes there are, at times m / frames; frames, or one more
     */
    Bumps(double[] times, double width, Clock clock, int frames, int moments) {
        int given = times.length;
        double[] all = new double[given + (clock.fromRest() ? 1 : 0)]; // the last one is time 0
        System.arraycopy(times, 0, all, 0, given);
        this.readings = new double[all.length][];
        for (int i = 0; i < all.length; i++) {
            readings[i] = Reading.at(all[i] * frames, frames, moments, !clock.open());
        }
        double[][] raw = new double[all.length][moments];
        double[][] system = new double[all.length][all.length];
        for (int j = 0; j < all.length; j++) {
            for (int moment = 0; moment < moments; moment++) {
                double apart = Math.abs(clock.at((double) moment / frames) - clock.at(all[j]));
                double d = (clock.open() ? apart : Math.min(apart, 1 - apart)) / width;
                raw[j][moment] = Math.exp(-d * d / 2);
            }
            for (int i = 0; i < all.length; i++) {
                for (int moment = 0; moment < moments; moment++) {
                    system[j][i] += readings[i][moment] * raw[j][moment];
                }
            }
        }
        double[][] inverse = LinearSystem.inverse(system);
        this.values = new double[given][moments];
        for (int k = 0; k < given; k++) {
            for (int moment = 0; moment < moments; moment++) {
                for (int j = 0; j < all.length; j++) {
                    values[k][moment] += inverse[k][j] * raw[j][moment];
                }
            }
        }
    }

    /** Returns the bump of the {@code k}-th moment at keyframe {@code moment}. */
    double at(int k, int moment) {
        return values[k][moment];
    }

    /** Returns how much each keyframe counts at the {@code k}-th moment. */
    double[] reading(int k) {
        return readings[k];
    }
}
