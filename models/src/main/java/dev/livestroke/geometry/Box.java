package dev.livestroke.geometry;

/** An axis-aligned box in canvas px, y down; may have no area. */
public record Box(double left, double top, double right, double bottom) {

    /** @throws IllegalArgumentException if a side is not finite, or right &lt; left, or bottom &lt; top */
    public Box {
        if (!Double.isFinite(left + top + right + bottom) || right < left || bottom < top) {
            throw new IllegalArgumentException("a box needs finite sides with left <= right and top <= bottom: " + left
                    + " " + top + " " + right + " " + bottom);
        }
    }

    /** Returns the box that holds just {@code point}. */
    public static Box of(Point point) {
        return new Box(point.x(), point.y(), point.x(), point.y());
    }

    /** Returns the smallest box that holds both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Returns this box with {@code margin} added on every side. */
    public Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** Returns the extent along x. */
    public double width() {
        return right - left;
    }

    /** Returns the extent along y. */
    public double height() {
        return bottom - top;
    }

    /** Returns the middle. */
    public Point center() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }
}
