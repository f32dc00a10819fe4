package dev.livestroke.animation;

/** How time runs over one pass. */
public enum Pace {
    /** Evenly. */
    EVEN,
    /** Slowly at first. */
    EASE_IN,
    /** Slowly at the end. */
    EASE_OUT,
    /** Slowly at both ends. */
    EASE_IN_OUT;

    /** Returns the share of the motion that is done at {@code share} of the time, both 0 to 1; rising. */
    public double at(double share) {
        double left = 1 - share;
        return switch (this) {
            case EVEN -> share;
            case EASE_IN -> share * share;
            case EASE_OUT -> 1 - left * left;
            case EASE_IN_OUT -> share * share * (3 - 2 * share);
        };
    }
}
