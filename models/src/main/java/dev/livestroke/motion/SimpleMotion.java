package dev.livestroke.motion;

import java.util.Optional;

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

    /** Returns whether the drawing goes away or grows over its canvas, which it is then allowed to leave. */
    public boolean leaves() {
        return switch (this) {
            case RIGHT, LEFT, DOWN, UP, ROLL_RIGHT, ROLL_LEFT, GROW, SHRINK -> true;
            default -> false;
        };
    }

    /** Returns whether the drawing moves as a whole, rather than about its pivot. */
    public boolean shifts() {
        return switch (this) {
            case RIGHT, LEFT, DOWN, UP, ROLL_RIGHT, ROLL_LEFT, BOUNCE -> true;
            default -> false;
        };
    }

    /** Returns what goes the same way, but slides where this rolls or rolls where this slides. */
    public Optional<SimpleMotion> rollingOrSliding() {
        return switch (this) {
            case RIGHT -> Optional.of(ROLL_RIGHT);
            case LEFT -> Optional.of(ROLL_LEFT);
            case ROLL_RIGHT -> Optional.of(RIGHT);
            case ROLL_LEFT -> Optional.of(LEFT);
            default -> Optional.empty();
        };
    }

    /** Returns whether the drawing's size changes for good. */
    public boolean grows() {
        return this == GROW || this == SHRINK;
    }
}
