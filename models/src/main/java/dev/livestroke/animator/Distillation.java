package dev.livestroke.animator;

/**
 * How the motion is searched for.
 *
 * @param steps optimiser steps, at least 0; each asks the prior once; without any the motion stays as it starts
 * @param guidance how much more the prompt counts than no prompt (classifier-free guidance), at least 0
 * @param field which displacement field carries the motion
 * @param tuning all else
 */
public record Distillation(int steps, double guidance, FieldKind field, Tuning tuning) {

    /** What gives good motion at the least cost with a prior that draws a clip to start from, as the embedded one does. */
    public static final Distillation DEFAULT = new Distillation(40, 10, FieldKind.HANDLES);

    /** The steps that a search takes that has to find all of the motion: 150 are nearly as good as 300. */
    public static final int STEPS_UNGUIDED = 150;

    /** @throws IllegalArgumentException if a number is outside its range */
    public Distillation {
        if (steps < 0) {
            throw new IllegalArgumentException("steps must be at least 0: " + steps);
        }
        if (!(guidance >= 0 && Double.isFinite(guidance))) {
            throw new IllegalArgumentException("guidance must be at least 0: " + guidance);
        }
    }

    /** Creates a search that is tuned as usual. */
    public Distillation(int steps, double guidance, FieldKind field) {
        this(steps, guidance, field, Tuning.DEFAULT);
    }
}
