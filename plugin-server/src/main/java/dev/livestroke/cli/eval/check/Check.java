package dev.livestroke.cli.eval.check;

/** Something that a motion can be seen to do. */
public interface Check {

    /** Returns whether {@code motion} does it, with the figures that say so. */
    Verdict of(Motion motion);
}
