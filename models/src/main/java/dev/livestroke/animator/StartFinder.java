package dev.livestroke.animator;

import java.util.function.IntConsumer;

/** Finds what the distillation of one view starts from. */
interface StartFinder {

    /** Returns the number of {@link #find}'s steps; each takes about as long as one estimate of the prior. */
    int steps();

    /**
     * Leaves the fields where distillation is to start, and returns that start.
     *
     * @param heard told after each step how many are done
     */
    Start find(IntConsumer heard);
}
