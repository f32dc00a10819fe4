package dev.livestroke.export.fit;

/**
 * The values of keyframes that fit samples best, for given moments and easings. A sample is (1 - e) of the keyframe
 * before it and e of the one after, so the normal equations have three diagonals, and two corners where the last
 * keyframe is the first one again.
 */
final class KeyframeValues {

    /** Keeps a keyframe that no sample needs at its own sample. */
    private static final double RIDGE = 1e-9;

    private final int[] knots;
    private final double[] progress;
    private final double[] weights;
    private final boolean closed;

    /**
     * @param knots the samples at which keyframes stand
     * @param progress per sample, how far it is from the keyframe before it to the one after
     * @param weights per sample
     * @param closed whether the last keyframe's value is the first one's, but for what the samples themselves gain over
     *     the pass (nothing, or whole turns)
     */
    KeyframeValues(int[] knots, double[] progress, double[] weights, boolean closed) {
        this.knots = knots;
        this.progress = progress;
        this.weights = weights;
        this.closed = closed;
    }

    /** Returns the values for {@code samples}, [keyframes, coordinates]. */
    double[][] fit(double[][] samples) {
        int unknowns = closed ? knots.length - 1 : knots.length;
        int coordinates = samples[0].length;
        double[] gain = gain(samples);
        CyclicSystem system = new CyclicSystem(unknowns, coordinates);
        for (int i = 0; i < unknowns; i++) {
            system.add(i, i, RIDGE);
            system.addRight(i, RIDGE, samples[knots[i]]);
        }
        for (int s = 0; s + 1 < knots.length; s++) {
            int to = (s + 1) % unknowns;
            int end = s + 2 == knots.length ? knots[s + 1] : knots[s + 1] - 1;
            for (int k = knots[s]; k <= end; k++) {
                double late = progress[k];
                double early = 1 - late;
                system.add(s, s, weights[k] * early * early);
                system.add(to, to, weights[k] * late * late);
                system.add(s, to, (s == to ? 2 : 1) * weights[k] * early * late);
                system.addRight(s, weights[k] * early, samples[k]);
                system.addRight(to, weights[k] * late, samples[k]);
                if (to <= s) {
                    system.addRight(s, -weights[k] * early * late, gain);
                    system.addRight(to, -weights[k] * late * late, gain);
                }
            }
        }
        double[][] solution = system.solve();
        double[][] values = new double[knots.length][coordinates];
        for (int i = 0; i < knots.length; i++) {
            for (int c = 0; c < coordinates; c++) {
                values[i][c] = solution[i % unknowns][c] + (i < unknowns ? 0 : gain[c]);
            }
        }
        return values;
    }

    private static double[] gain(double[][] samples) {
        double[] gain = samples[samples.length - 1].clone();
        for (int c = 0; c < gain.length; c++) {
            gain[c] -= samples[0][c];
        }
        return gain;
    }
}
