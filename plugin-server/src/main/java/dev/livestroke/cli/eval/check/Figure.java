package dev.livestroke.cli.eval.check;

/**
 * A measured number and the range it has to be in.
 *
 * @param name what was measured, for people
 */
public record Figure(String name, double value, double least, double most) {

    /** Returns a figure that has to be {@code least} or more. */
    static Figure atLeast(String name, double value, double least) {
        return new Figure(name, value, least, Double.POSITIVE_INFINITY);
    }

    /** Returns a figure that has to be {@code most} or less. */
    static Figure atMost(String name, double value, double most) {
        return new Figure(name, value, Double.NEGATIVE_INFINITY, most);
    }

    /** Returns whether the value is in its range; NaN never is. */
    public boolean holds() {
        return value >= least && value <= most;
    }
}
