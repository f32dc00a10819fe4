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
    GROW,
    SHRINK,
    BOUNCE,
    SWING,
    PULSE,
    FLIP,
    SWAY
}
