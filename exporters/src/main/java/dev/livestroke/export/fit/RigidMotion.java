package dev.livestroke.export.fit;

import java.util.Arrays;

/**
 * The turn and the way of a pivot that explain the most of how points move (least squares; Procrustes' problem, which in
 * the plane has a closed form), so that little is left to change in their shape. The pivot is where the points seem to
 * be pinned: the place that the motion moves the least.
 */
final class RigidMotion {

    private static final int ROUNDS = 3;

    private final double[] degrees;
    private final double[][] ways;

    private RigidMotion(double[] degrees, double[][] ways) {
        this.degrees = degrees;
        this.ways = ways;
    }

    /** Returns the turn at {@code sample}, without jumps of whole turns. */
    double degrees(int sample) {
        return degrees[sample];
    }

    /** Returns the pivot's x at {@code sample}. */
    double x(int sample) {
        return ways[sample][0];
    }

    /** Returns the pivot's y at {@code sample}. */
    double y(int sample) {
        return ways[sample][1];
    }

    /** Returns the motion of {@code places}, [samples + 1, 2 * points]. */
    static RigidMotion of(double[][] places) {
        int count = places.length;
        double[][] means = means(places);
        double[] angles = new double[count];
        double[] reference = relative(places[0], means[0]);
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < count; k++) {
                angles[k] = angle(reference, relative(places[k], means[k]));
            }
            reference = averaged(places, means, angles);
        }
        for (int k = 1; k < count; k++) {
            angles[k] -= 2 * Math.PI * Math.rint((angles[k] - angles[k - 1]) / (2 * Math.PI));
        }
        double[] pivot = pivot(means, angles);
        double[] degrees = new double[count];
        double[][] ways = new double[count][];
        for (int k = 0; k < count; k++) {
            degrees[k] = Math.toDegrees(angles[k]);
            ways[k] = turned(pivot, angles[k]);
            ways[k][0] += means[k][0];
            ways[k][1] += means[k][1];
        }
        return new RigidMotion(degrees, ways);
    }

    /** Returns the motion of the middle of {@code places}, which does not turn. */
    static RigidMotion withoutTurn(double[][] places) {
        return new RigidMotion(new double[places.length], means(places));
    }

    /** Returns the same turn about the pivot's mean place. */
    RigidMotion pinned() {
        double[] pin = mean(Arrays.stream(ways).flatMapToDouble(Arrays::stream).toArray());
        double[][] pins = new double[ways.length][];
        Arrays.fill(pins, pin);
        return new RigidMotion(degrees, pins);
    }

    /** Returns the largest distance of a point of {@code places} from the pivot, at any sample. */
    double radius(double[][] places) {
        double radius = 0;
        for (int k = 0; k < places.length; k++) {
            for (int c = 0; c < places[k].length; c += 2) {
                radius = Math.max(radius, Math.hypot(places[k][c] - ways[k][0], places[k][c + 1] - ways[k][1]));
            }
        }
        return radius;
    }

    /** Minimises the spread of R(angle) p + mean over the offset p from the mean: 2 x 2 normal equations. */
    private static double[] pivot(double[][] means, double[] angles) {
        int count = angles.length;
        double c = 0;
        double s = 0;
        double x = 0;
        double y = 0;
        for (int k = 0; k < count; k++) {
            c += Math.cos(angles[k]) / count;
            s += Math.sin(angles[k]) / count;
            x += means[k][0] / count;
            y += means[k][1] / count;
        }
        double matrix = 1e-9;
        double px = 0;
        double py = 0;
        for (int k = 0; k < count; k++) {
            double dc = Math.cos(angles[k]) - c;
            double ds = Math.sin(angles[k]) - s;
            double dx = means[k][0] - x;
            double dy = means[k][1] - y;
            matrix += dc * dc + ds * ds;
            px -= dc * dx + ds * dy;
            py -= dc * dy - ds * dx;
        }
        return new double[] {px / matrix, py / matrix};
    }

    private static double[][] means(double[][] places) {
        return Arrays.stream(places).map(RigidMotion::mean).toArray(double[][]::new);
    }

    private static double[] mean(double[] place) {
        double[] mean = new double[2];
        for (int c = 0; c < place.length; c++) {
            mean[c % 2] += 2 * place[c] / place.length;
        }
        return mean;
    }

    private static double[] relative(double[] place, double[] mean) {
        double[] relative = new double[place.length];
        for (int c = 0; c < place.length; c++) {
            relative[c] = place[c] - mean[c % 2];
        }
        return relative;
    }

    private static double angle(double[] from, double[] to) {
        double cos = 0;
        double sin = 0;
        for (int c = 0; c < from.length; c += 2) {
            cos += from[c] * to[c] + from[c + 1] * to[c + 1];
            sin += from[c] * to[c + 1] - from[c + 1] * to[c];
        }
        return Math.atan2(sin, cos);
    }

    private static double[] averaged(double[][] places, double[][] means, double[] angles) {
        double[] sum = new double[places[0].length];
        for (int k = 0; k < places.length; k++) {
            double[] back = turned(relative(places[k], means[k]), -angles[k]);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += back[c] / places.length;
            }
        }
        return sum;
    }

    private static double[] turned(double[] place, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double[] turned = new double[place.length];
        for (int c = 0; c < place.length; c += 2) {
            turned[c] = cos * place[c] - sin * place[c + 1];
            turned[c + 1] = sin * place[c] + cos * place[c + 1];
        }
        return turned;
    }
}
