package dev.livestroke.raster.outline;

/**
 * The parts of a cubic that wait to be looked at, in order along the curve: de Casteljau's halving, without recursion or
 * objects. Cuts fall at dyadic parameters.
 */
public final class CubicStack {

    /** Halvings that one curve can bear: its parts are then shorter than the digits of a parameter tell apart. */
    private static final int DEEPEST = 42;

    /** A part: four control points, px, then its first parameter and its span. */
    private static final int STRIDE = 10;

    private final double[] parts = new double[(DEEPEST + 2) * STRIDE];
    private int count;

    /** Begins with one whole curve, whose control points {@link #setPoint} sets. */
    public void begin() {
        parts[8] = 0;
        parts[9] = 1;
        count = 1;
    }

    /** Sets control point {@code i} (0..3) of the whole curve, px. */
    public void setPoint(int i, double x, double y) {
        parts[2 * i] = x;
        parts[2 * i + 1] = y;
    }

    /** Returns whether no part is left. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Takes the next part and returns where its control points [4, 2] begin in {@link #numbers}; valid until the next call. */
    public int take() {
        return --count * STRIDE;
    }

    /** Returns the control points, px. */
    public double[] numbers() {
        return parts;
    }

    /** Returns the first parameter of a part. */
    public double startOf(int part) {
        return parts[part + 8];
    }

    /** Returns how much of the curve's parameters a part spans. */
    public double spanOf(int part) {
        return parts[part + 9];
    }

    /** Returns whether the whole curve lies within {@code reach} px of a box, so that no part can be out of reach. */
    boolean isInReach(double left, double top, double right, double bottom, double reach) {
        return smallest(0) >= left - reach
                && largest(0) <= right + reach
                && smallest(1) >= top - reach
                && largest(1) <= bottom + reach;
    }

    /** Returns whether a part lies wholly more than {@code reach} px outside a box. */
    public boolean isOutOfReach(int part, double left, double top, double right, double bottom, double reach) {
        return largest(part) < left - reach
                || smallest(part) > right + reach
                || largest(part + 1) < top - reach
                || smallest(part + 1) > bottom + reach;
    }

    /** Puts back the two halves of a part that was just taken; the first half comes next. */
    public void halve(int part) {
        int first = part + STRIDE;
        halveCoordinate(part, first);
        halveCoordinate(part + 1, first + 1);
        double span = parts[part + 9] / 2;
        parts[first + 8] = parts[part + 8];
        parts[first + 9] = span;
        parts[part + 8] += span;
        parts[part + 9] = span;
        count += 2;
    }

    private double smallest(int at) {
        return Math.min(Math.min(parts[at], parts[at + 2]), Math.min(parts[at + 4], parts[at + 6]));
    }

    private double largest(int at) {
        return Math.max(Math.max(parts[at], parts[at + 2]), Math.max(parts[at + 4], parts[at + 6]));
    }

    private void halveCoordinate(int at, int first) {
        double p0 = parts[at];
        double p1 = parts[at + 2];
        double p2 = parts[at + 4];
        double p3 = parts[at + 6];
        double p01 = (p0 + p1) / 2;
        double p12 = (p1 + p2) / 2;
        double p23 = (p2 + p3) / 2;
        double p012 = (p01 + p12) / 2;
        double p123 = (p12 + p23) / 2;
        double middle = (p012 + p123) / 2;
        parts[first] = p0;
        parts[first + 2] = p01;
        parts[first + 4] = p012;
        parts[first + 6] = middle;
        parts[at] = middle;
        parts[at + 2] = p123;
        parts[at + 4] = p23;
    }
}
