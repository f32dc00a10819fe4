package dev.livestroke.cli.eval.check;

/** A direction on the screen. */
public enum Heading {
    /** Towards greater x. */
    RIGHT(1, 0),
    /** Towards smaller x. */
    LEFT(-1, 0),
    /** Towards smaller y. */
    UP(0, -1),
    /** Towards greater y. */
    DOWN(0, 1);

    private final double x;
    private final double y;

    Heading(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** Returns how far (dx, dy) goes this way. */
    double along(double dx, double dy) {
        return x * dx + y * dy;
    }

    /** Returns how far (dx, dy) goes aside, unsigned. */
    double aside(double dx, double dy) {
        return Math.abs(y * dx - x * dy);
    }
}
