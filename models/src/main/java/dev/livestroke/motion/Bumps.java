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
            readings[i] = reading(all[i] * frames, frames, moments, !clock.open());
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

    /** Returns the weights of the Catmull-Rom spline at {@code place}, in steps between keyframes. */
    private static double[] reading(double place, int frames, int moments, boolean closed) {
        double[] weights = new double[moments];
        int before = (int) Math.min(frames - 1, Math.floor(place));
        double u = place - before;
        double u2 = u * u;
        double u3 = u2 * u;
        double[] spline = {(-u3 + 2 * u2 - u) / 2, (3 * u3 - 5 * u2 + 2) / 2, (-3 * u3 + 4 * u2 + u) / 2, (u3 - u2) / 2
        };
        for (int i = 0; i < spline.length; i++) {
            add(weights, before - 1 + i, spline[i], frames, closed);
        }
        return weights;
    }

    /** A keyframe beyond the ends is that of the neighbouring pass, shifted by what one pass adds, as in a track. */
    private static void add(double[] weights, int index, double weight, int frames, boolean closed) {
        if (index < 0 || index > frames) {
            int end = index < 0 ? 0 : frames;
            add(weights, index < 0 ? index + frames : index - frames, weight, frames, closed);
            add(weights, end, weight, frames, closed);
            add(weights, frames - end, -weight, frames, closed);
        } else if (index < weights.length) {
            weights[index] += weight;
        } else if (closed || frames == 1) {
            weights[0] += weight;
        } else { // the end of the pass is not among the keyframes of the search: straight on
            weights[index - 1] += 2 * weight;
            weights[index - 2] -= weight;
        }
    }
}
