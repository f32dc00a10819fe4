package dev.livestroke.motion;

import java.util.List;

/**
 * A place of the drawing: a weighted mean of control points, such as a control point itself or a point of a cubic with
 * Bernstein weights.
 *
 * @param points indices of control points
 * @param weights as many, adding up to 1
 */
public record Place(List<Integer> points, List<Double> weights) {

    /** @throws IllegalArgumentException if the lists differ in length or the weights do not add up to 1 */
    public Place {
        points = List.copyOf(points);
        weights = List.copyOf(weights);
        double sum = weights.stream().mapToDouble(w -> w).sum();
        if (points.size() != weights.size() || !(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("a place needs a weight for each of " + points.size()
                    + " points, adding up to 1; found " + weights.size() + " adding up to " + sum);
        }
    }

    /** Returns the place of one control point. */
    public static Place of(int point) {
        return new Place(List.of(point), List.of(1.0));
    }

    /** Returns coordinate {@code axis} of this place, given points [points, 2] that start at {@code from}. */
    double of(double[] coordinates, int from, int axis) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += weights.get(i) * coordinates[from + 2 * points.get(i) + axis];
        }
        return sum;
    }

    /** Adds {@code gradient}, the derivative by coordinate {@code axis} of this place, to that by the points. */
    void spread(double gradient, double[] byCoordinates, int from, int axis) {
        for (int i = 0; i < points.size(); i++) {
            byCoordinates[from + 2 * points.get(i) + axis] += weights.get(i) * gradient;
        }
    }
}
