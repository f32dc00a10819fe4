package dev.livestroke.animation;

/** What happens at the animation's end. */
public enum Loop {
    /** It starts again, for ever. */
    FOREVER,
    /** It stays at its last frame. */
    ONCE
}
