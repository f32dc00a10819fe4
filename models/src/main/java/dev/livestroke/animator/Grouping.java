package dev.livestroke.animator;

/** Which groups of a drawing move on their own. */
public enum Grouping {
    /** The drawing's groups, where there are several and they are clear of each other. */
    AUTO,
    /** None: the drawing moves as one, but for groups that are named. */
    TOGETHER,
    /** Each of the drawing's groups, whether they touch or not. */
    APART
}
