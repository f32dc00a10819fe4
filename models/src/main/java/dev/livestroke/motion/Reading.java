package dev.livestroke.motion;

/** How a finished animation is read between its keyframes: by the Catmull-Rom spline of {@code animation.Track}. */
final class Reading {

    private Reading() {}

    /**
     * Returns how much each keyframe counts.
     *
     * @param place in steps between keyframes, 0 to {@code frames}
     * @param frames steps of a pass
     * @param moments how many keyframes there are: frames + 1, or frames, without the end of the pass
     * @param closed whether the missing end is the beginning
     */
    static double[] at(double place, int frames, int moments, boolean closed) {
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
