package dev.livestroke.animator;

/**
 * How the motion is searched for.
 *
 * @param steps optimiser steps, at least 1; each asks the prior once
 * @param guidance how much more the prompt counts than no prompt (classifier-free guidance), at least 0
 * @param field which displacement field carries the motion
 */
public record Distillation(int steps, double guidance, FieldKind field) {

    /** What gives good motion at the least cost with a prior that draws a clip to start from, as the embedded one does. */
    public static final Distillation DEFAULT = new Distillation(40, 10, FieldKind.HANDLES);

    /** The steps that a search takes that has to find all of the motion: 150 are nearly as good as 300. */
    public static final int STEPS_UNGUIDED = 150;

    /** @throws IllegalArgumentException if a number is outside its range */
    public Distillation {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1: " + steps);
        }
        if (!(guidance >= 0 && Double.isFinite(guidance))) {
            throw new IllegalArgumentException("guidance must be at least 0: " + guidance);
        }
    }
}
