package dev.livestroke.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * Handles spread over the drawing, and how much each control point follows each of them (linear blend skinning).
 *
 * <p>The first handle is the point nearest to the middle; each further one is the point that is farthest, along the
 * strokes, from those before. A point follows handle h by {@code exp(-(d/sigma)^2 / 2)}, made to sum to 1, where d is the
 * distance along the strokes and sigma is {@code reach} times the mean gap between neighbouring handles.
 */
final class Skin {

    private static final double FLOOR = 1e-9;

    /** Handles nearer to each other than this, in canvas units, would tell nothing apart. */
    private static final double NEAREST = 0.01;

    private final double[] centers;
    private final double[] weights;
    private final int handles;

    /**
     * Places the handles.
     *
     * @param handles how many, at least 1; no more are placed than there are points apart from each other
     * @param reach width of a handle's influence in gaps between handles
     */
    Skin(RestDrawing rest, PointGraph graph, int handles, double reach) {
        List<Integer> chosen = new ArrayList<>();
        List<double[]> distances = new ArrayList<>();
        int next = nearestToMiddle(rest);
        do {
            chosen.add(next);
            distances.add(graph.distancesFrom(next));
            next = farthest(distances, rest.pointCount());
        } while (chosen.size() < handles && nearest(distances, next) > NEAREST);
        this.handles = chosen.size();
        this.centers = new double[2 * this.handles];
        for (int h = 0; h < this.handles; h++) {
            centers[2 * h] = rest.x(chosen.get(h));
            centers[2 * h + 1] = rest.y(chosen.get(h));
        }
        this.weights = weights(distances, rest.pointCount(), reach * meanGap(chosen, distances));
    }

    int handles() {
        return handles;
    }

    double x(int handle) {
        return centers[2 * handle];
    }

    double y(int handle) {
        return centers[2 * handle + 1];
    }

    /** Returns how much {@code point} follows {@code handle}; over all handles this sums to 1. */
    double weight(int point, int handle) {
        return weights[point * handles + handle];
    }

    private static int nearestToMiddle(RestDrawing rest) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < rest.pointCount(); i++) {
            meanX += rest.x(i) / rest.pointCount();
            meanY += rest.y(i) / rest.pointCount();
        }
        int best = 0;
        for (int i = 1; i < rest.pointCount(); i++) {
            if (Math.hypot(rest.x(i) - meanX, rest.y(i) - meanY)
                    < Math.hypot(rest.x(best) - meanX, rest.y(best) - meanY)) {
                best = i;
            }
        }
        return best;
    }

    private static int farthest(List<double[]> distances, int points) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < points; i++) {
            double nearest = nearest(distances, i);
            if (nearest > most) {
                most = nearest;
                best = i;
            }
        }
        return best;
    }

    private static double nearest(List<double[]> distances, int point) {
        return distances.stream().mapToDouble(row -> row[point]).min().orElseThrow();
    }

    private static double meanGap(List<Integer> chosen, List<double[]> distances) {
        double sum = 0;
        for (int h = 0; h < chosen.size(); h++) {
            double gap = Double.POSITIVE_INFINITY;
            for (int other = 0; other < chosen.size(); other++) {
                if (other != h) {
                    gap = Math.min(gap, distances.get(h)[chosen.get(other)]);
                }
            }
            sum += Double.isInfinite(gap) ? 1 : gap;
        }
        return Math.max(sum / chosen.size(), FLOOR);
    }

    private static double[] weights(List<double[]> distances, int points, double sigma) {
        int handles = distances.size();
        double[] weights = new double[points * handles];
        for (int i = 0; i < points; i++) {
            double sum = 0;
            for (int h = 0; h < handles; h++) {
                double d = distances.get(h)[i] / sigma;
                double weight = Math.exp(-d * d / 2) + FLOOR;
                weights[i * handles + h] = weight;
                sum += weight;
            }
            for (int h = 0; h < handles; h++) {
                weights[i * handles + h] /= sum;
            }
        }
        return weights;
    }
}
