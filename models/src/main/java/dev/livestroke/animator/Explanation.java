package dev.livestroke.animator;

import dev.livestroke.sds.TextMargin;

/**
 * How well the prompt explains what a view shows now: through noise so strong that the prior does not see for itself what
 * moves, and through less, where it sees whether that goes the right way.
 */
final class Explanation {

    private static final double[] TIMES = {0.9, 0.6};

    /** Diffusion times at which the prior hardly sees what moves. */
    private static final double[] BLIND_TIMES = {0.98, 0.95};

    /** What {@link #now} costs, in estimates: with the prompt and without, at each time. */
    static final int COST = 2 * TIMES.length;

    private final View view;
    private final TextMargin margin;
    private final Runnable asked;

    /** @param asked told {@value #COST} times for each {@link #now} */
    Explanation(View view, TextMargin margin, Runnable asked) {
        this.view = view;
        this.margin = margin;
        this.asked = asked;
    }

    /**
     * Returns the errors, summed over {@link #BLIND_TIMES}, at a cost of {@link #COST}.
     *
     * @param draw which of the shared noises to measure under, from 0
     */
    TextMargin.Errors blind(int draw) {
        float[] clip = view.paint();
        TextMargin.Errors sum = new TextMargin.Errors(0, 0);
        for (double time : BLIND_TIMES) {
            sum = sum.plus(margin.errors(clip, time, draw));
            asked.run();
            asked.run();
        }
        return sum;
    }

    /** Returns the mean {@link TextMargin}, at most 1. */
    double now() {
        float[] clip = view.paint();
        double sum = 0;
        for (double time : TIMES) {
            sum += margin.of(clip, time, 0);
            asked.run();
            asked.run();
        }
        return sum / TIMES.length;
    }
}
