package dev.livestroke.motion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a correction at some places spreads over the drawing. With {@code K_pq = exp(-(d_pq / r)^2 / 2) + e [p = q]}, d the
 * distance along the strokes, and C the matrix of the places, a correction c at the places moves the points by
 *
 * <pre>G c, G = K C' (C K C')^-1</pre>
 *
 * so that {@code C G = 1}: the places get exactly c, what is near to them goes along, what is far stays.
 */
final class Falloff {

    /** The usual radius r in canvas units: about a fifth of a drawing. */
    static final double RADIUS = 0.12;

    /** How much a point may go its own way (e): small against 1, large enough for the system to be well conditioned. */
    private static final double OWN = 0.02;

    private final int points;
    private final double[][] spread;

    /**
     * @param places at least one; no two may demand the same of the same points
     * @param radius r in canvas units
     */
    Falloff(PointGraph graph, int points, List<Place> places, double radius) {
        this.points = points;
        int count = places.size();
        Map<Integer, double[]> kernel = new HashMap<>();
        double[][] byPlace = new double[count][points]; // K C'
        for (int r = 0; r < count; r++) {
            Place place = places.get(r);
            for (int i = 0; i < place.points().size(); i++) {
                double[] row = kernel.computeIfAbsent(place.points().get(i), point -> kernel(graph, point, radius));
                for (int p = 0; p < points; p++) {
                    byPlace[r][p] += place.weights().get(i) * row[p];
                }
            }
        }
        double[][] between = new double[count][count]; // C K C'
        for (int r = 0; r < count; r++) {
            for (int s = 0; s < count; s++) {
                Place place = places.get(s);
                for (int i = 0; i < place.points().size(); i++) {
                    between[r][s] +=
                            place.weights().get(i) * byPlace[r][place.points().get(i)];
                }
            }
        }
        double[][] inverse = LinearSystem.inverse(between);
        this.spread = new double[points][count];
        for (int p = 0; p < points; p++) {
            for (int s = 0; s < count; s++) {
                for (int r = 0; r < count; r++) {
                    spread[p][s] += byPlace[r][p] * inverse[r][s];
                }
            }
        }
    }

    int points() {
        return points;
    }

    /** Returns how far {@code point} goes with a correction of 1 at place {@code place}. */
    double at(int point, int place) {
        return spread[point][place];
    }

    private static double[] kernel(PointGraph graph, int point, double radius) {
        double[] distances = graph.distancesFrom(point);
        double[] kernel = new double[distances.length];
        for (int p = 0; p < kernel.length; p++) {
            double d = distances[p] / radius;
            kernel[p] = Math.exp(-d * d / 2) + (p == point ? OWN : 0);
        }
        return kernel;
    }
}
