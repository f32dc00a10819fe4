package dev.livestroke.cli.eval.check;

/** Which way something turns. */
public enum Turning {
    /** As a clock's hands. */
    CLOCKWISE,
    /** Against a clock's hands. */
    ANTICLOCKWISE,
    /** Either way. */
    EITHER;

    /** Returns how far a clockwise {@code angle} goes this way. */
    double along(double angle) {
        return switch (this) {
            case CLOCKWISE -> angle;
            case ANTICLOCKWISE -> -angle;
            case EITHER -> Math.abs(angle);
        };
    }
}
