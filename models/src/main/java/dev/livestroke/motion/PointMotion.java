package dev.livestroke.motion;

/** Measures of moving points, [frames, points, 2]. */
public final class PointMotion {

    private PointMotion() {}

    /** Returns the mean distance of a point from its mean place over the frames. */
    public static double amount(double[] moved, int frames) {
        int perFrame = moved.length / frames;
        double sum = 0;
        for (int i = 0; i < perFrame; i += 2) {
            double meanX = 0;
            double meanY = 0;
            for (int frame = 0; frame < frames; frame++) {
                meanX += moved[frame * perFrame + i] / frames;
                meanY += moved[frame * perFrame + i + 1] / frames;
            }
            for (int frame = 0; frame < frames; frame++) {
                sum += Math.hypot(moved[frame * perFrame + i] - meanX, moved[frame * perFrame + i + 1] - meanY);
            }
        }
        return sum / (moved.length / 2.0);
    }

    /** Returns the mean distance of a point of one motion from the same point of another at the same time. */
    public static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i += 2) {
            sum += Math.hypot(one[i] - other[i], one[i + 1] - other[i + 1]);
        }
        return sum / (one.length / 2.0);
    }
}
