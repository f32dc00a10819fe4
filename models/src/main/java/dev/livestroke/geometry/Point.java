package dev.livestroke.geometry;

/** A position in canvas px, x to the right and y down; -0 is kept as 0, so that equal places are equal points. */
public record Point(double x, double y) {

    /** The origin. */
    public static final Point ZERO = new Point(0, 0);

    /** @throws IllegalArgumentException if a coordinate is not finite */
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("coordinates must be finite: " + x + ", " + y);
        }
        x += 0.0;
        y += 0.0;
    }

    /** Returns this point moved by {@code dx, dy}. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** Returns the point at share {@code t} of the way to {@code other}; 0 is this point, 1 the other. */
    public Point towards(Point other, double t) {
        return new Point(x + t * (other.x - x), y + t * (other.y - y));
    }

    /** Returns the distance to {@code other}. */
    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
