package dev.livestroke.animator;

/** The stages of an animation, in order. */
public enum Stage {
    /** The prior's networks are loaded; only the first time. */
    LOADING,
    /** The prompt is encoded and simple motions are scored, to start from. */
    START,
    /** Score distillation. */
    DISTILLING,
    /** The motion becomes keyframes. */
    FINISHING
}
