package dev.livestroke.motion;

/** Simple motions of the whole drawing that distillation may start from. */
public enum SimpleMotion {
    REST,
    RIGHT,
    LEFT,
    DOWN,
    UP,
    SPIN,
    SPIN_BACK,
    SPIN_TWICE,
    SPIN_BACK_TWICE,
    ROLL_RIGHT,
    ROLL_LEFT,
    GROW,
    SHRINK,
    BOUNCE,
    SWING,
    PULSE,
    FLIP,
    SWAY;

    /** What becomes of the drawing in the end, from the least room that it needs to the most. */
    public enum Outcome {
        /** It is back where it was. */
        BACK,
        /** It is larger or smaller. */
        RESIZED,
        /** It is elsewhere, perhaps off its canvas. */
        GONE
    }

    /** Returns what becomes of the drawing. */
    public Outcome outcome() {
        return switch (this) {
            case RIGHT, LEFT, DOWN, UP, ROLL_RIGHT, ROLL_LEFT -> Outcome.GONE;
            case GROW, SHRINK -> Outcome.RESIZED;
            default -> Outcome.BACK;
        };
    }

    /** Returns whether the drawing does not come back to what it was. */
    public boolean leaves() {
        return outcome() != Outcome.BACK;
    }

    /** Returns whether the drawing moves as a whole, rather than about its pivot. */
    public boolean shifts() {
        return switch (this) {
            case RIGHT, LEFT, DOWN, UP, ROLL_RIGHT, ROLL_LEFT, BOUNCE -> true;
            default -> false;
        };
    }
}
