package dev.livestroke.animator;

/** What is seen at 0 s. */
public enum StartPose {
    /** The drawing itself, exactly, so that it can be put back on its canvas. */
    REST,
    /** Whatever moment of the motion suits the prior. */
    FREE
}
