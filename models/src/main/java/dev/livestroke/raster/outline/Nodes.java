package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Kept;
import java.util.Arrays;

/**
 * Points on curves with the tangent there, and dLoss by both. A node stays at its parameter t while control points move,
 * but for the ends of dashes ({@link Dasher}).
 *
 * <p>The tangent of a node is that of the lowest derivative of the curve that is not 0, so it exists where control points
 * coincide as well, and at both sides of a cusp.
 */
final class Nodes {

    private static final int FIRST_CAPACITY = 64;

    /** Derivatives shorter than this share of the control polygon count as 0. */
    private static final double NOTHING = 1e-9;

    int[] segment = new int[FIRST_CAPACITY]; // first index in the list of control points' indices
    double[] t = new double[FIRST_CAPACITY];
    double[] x = new double[FIRST_CAPACITY];
    double[] y = new double[FIRST_CAPACITY];
    double[] tangentX = new double[FIRST_CAPACITY];
    double[] tangentY = new double[FIRST_CAPACITY];

    /** 1 / length of the derivative that the tangent is of, negative where it points back. */
    double[] inverse = new double[FIRST_CAPACITY];

    /** Which derivative the tangent is of, 1 to 3; 0 if there is no tangent. */
    int[] derivative = new int[FIRST_CAPACITY];

    double[] byX = new double[FIRST_CAPACITY];
    double[] byY = new double[FIRST_CAPACITY];
    double[] byTangentX = new double[FIRST_CAPACITY];
    double[] byTangentY = new double[FIRST_CAPACITY];
    int size;

    /** dLoss by the control points of a segment at hand, [4, 2]. */
    private final double[] bySegment = new double[8];

    // Bernstein weights of a derivative at hand.
    private double w0;
    private double w1;
    private double w2;
    private double w3;

    void clear() {
        size = 0;
    }

    /** Becomes like other nodes, but for their gradient. */
    void copy(Nodes other) {
        size = other.size;
        segment = Kept.copy(other.segment, size, segment);
        t = Kept.copy(other.t, size, t);
        x = Kept.copy(other.x, size, x);
        y = Kept.copy(other.y, size, y);
        tangentX = Kept.copy(other.tangentX, size, tangentX);
        tangentY = Kept.copy(other.tangentY, size, tangentY);
        inverse = Kept.copy(other.inverse, size, inverse);
        derivative = Kept.copy(other.derivative, size, derivative);
        if (byX.length < t.length) {
            byX = new double[t.length];
            byY = new double[t.length];
            byTangentX = new double[t.length];
            byTangentY = new double[t.length];
        }
    }

    void clearGradient() {
        Arrays.fill(byX, 0, size, 0);
        Arrays.fill(byY, 0, size, 0);
        Arrays.fill(byTangentX, 0, size, 0);
        Arrays.fill(byTangentY, 0, size, 0);
    }

    /** Adds the point at {@code parameter} of the cubic {@code controls} [4, 2], without a tangent. */
    int addPoint(double[] controls, int first, double parameter) {
        if (size == t.length) {
            grow();
        }
        int node = size++;
        segment[node] = first;
        t[node] = parameter;
        double s = 1 - parameter;
        double c0 = s * s * s;
        double c1 = 3 * s * s * parameter;
        double c2 = 3 * s * parameter * parameter;
        double c3 = parameter * parameter * parameter;
        x[node] = c0 * controls[0] + c1 * controls[2] + c2 * controls[4] + c3 * controls[6];
        y[node] = c0 * controls[1] + c1 * controls[3] + c2 * controls[5] + c3 * controls[7];
        tangentX[node] = 0;
        tangentY[node] = 0;
        inverse[node] = 0;
        derivative[node] = 0;
        return node;
    }

    /**
     * Adds the point at {@code parameter} with its tangent.
     *
     * @param length of the control polygon, px
     * @param arriving whether the tangent is that of the curve before the point, where it differs
     */
    int add(double[] controls, int first, double parameter, double length, boolean arriving) {
        int node = addPoint(controls, first, parameter);
        for (int order = 1; order <= 3; order++) {
            weigh(order, parameter);
            double dx = sum(controls, 0);
            double dy = sum(controls, 1);
            double norm = Math.sqrt(dx * dx + dy * dy);
            if (norm > NOTHING * length) {
                double sign = arriving && order == 2 ? -1 : 1;
                inverse[node] = sign / norm;
                tangentX[node] = dx * inverse[node];
                tangentY[node] = dy * inverse[node];
                derivative[node] = order;
                break;
            }
        }
        return node;
    }

    /** Returns dLoss/dt of a node: what moving it along its curve would do. */
    double byParameter(int node, double[] points, int offset, Curves curves) {
        double byT = 0;
        double toX = turnX(node);
        double toY = turnY(node);
        for (int order = 1; order <= 2; order++) {
            weigh(order, t[node]);
            double dx = 0;
            double dy = 0;
            for (int i = 0; i < 4; i++) {
                int at = offset + 2 * curves.point(segment[node] + i);
                dx += weight(i) * points[at];
                dy += weight(i) * points[at + 1];
            }
            byT += order == 1 ? byX[node] * dx + byY[node] * dy : toX * dx + toY * dy;
        }
        return byT;
    }

    /** Adds dLoss/dcontrol points of the nodes from {@code first} on; those of a segment lie together, mostly. */
    void pull(int first, int end, Curves curves, double[] pointsGradient) {
        int at = first < end ? segment[first] : 0;
        Arrays.fill(bySegment, 0);
        for (int node = first; node < end; node++) {
            if (segment[node] != at) {
                spread(at, curves, pointsGradient);
                at = segment[node];
            }
            if (byX[node] != 0 || byY[node] != 0) {
                weigh(0, t[node]);
                collect(byX[node], byY[node]);
            }
            if (derivative[node] > 0 && (byTangentX[node] != 0 || byTangentY[node] != 0)) {
                weigh(derivative[node], t[node]);
                collect(turnX(node), turnY(node));
            }
        }
        spread(at, curves, pointsGradient);
    }

    private void collect(double gx, double gy) {
        bySegment[0] += w0 * gx;
        bySegment[1] += w0 * gy;
        bySegment[2] += w1 * gx;
        bySegment[3] += w1 * gy;
        bySegment[4] += w2 * gx;
        bySegment[5] += w2 * gy;
        bySegment[6] += w3 * gx;
        bySegment[7] += w3 * gy;
    }

    private void spread(int first, Curves curves, double[] pointsGradient) {
        for (int i = 0; i < 4; i++) {
            int point = 2 * curves.point(first + i);
            pointsGradient[point] += bySegment[2 * i];
            pointsGradient[point + 1] += bySegment[2 * i + 1];
        }
        Arrays.fill(bySegment, 0);
    }

    /** dLoss by the derivative that the tangent is of: only what turns it counts. */
    private double turnX(int node) {
        double along = byTangentX[node] * tangentX[node] + byTangentY[node] * tangentY[node];
        return inverse[node] * (byTangentX[node] - along * tangentX[node]);
    }

    private double turnY(int node) {
        double along = byTangentX[node] * tangentX[node] + byTangentY[node] * tangentY[node];
        return inverse[node] * (byTangentY[node] - along * tangentY[node]);
    }

    private double sum(double[] controls, int axis) {
        return w0 * controls[axis] + w1 * controls[2 + axis] + w2 * controls[4 + axis] + w3 * controls[6 + axis];
    }

    private double weight(int i) {
        return i < 2 ? (i == 0 ? w0 : w1) : (i == 2 ? w2 : w3);
    }

    /** Sets the weights of the control points in the derivative of the given order at u. */
    private void weigh(int order, double u) {
        double s = 1 - u;
        switch (order) {
            case 0 -> set(s * s * s, 3 * s * s * u, 3 * s * u * u, u * u * u);
            case 1 -> set(-3 * s * s, 3 * s * s - 6 * s * u, 6 * s * u - 3 * u * u, 3 * u * u);
            case 2 -> set(6 * s, 6 * u - 12 * s, 6 * s - 12 * u, 6 * u);
            default -> set(-6, 18, -18, 6);
        }
    }

    private void set(double v0, double v1, double v2, double v3) {
        w0 = v0;
        w1 = v1;
        w2 = v2;
        w3 = v3;
    }

    private void grow() {
        int capacity = 2 * size;
        segment = Arrays.copyOf(segment, capacity);
        t = Arrays.copyOf(t, capacity);
        x = Arrays.copyOf(x, capacity);
        y = Arrays.copyOf(y, capacity);
        tangentX = Arrays.copyOf(tangentX, capacity);
        tangentY = Arrays.copyOf(tangentY, capacity);
        inverse = Arrays.copyOf(inverse, capacity);
        derivative = Arrays.copyOf(derivative, capacity);
        byX = Arrays.copyOf(byX, capacity);
        byY = Arrays.copyOf(byY, capacity);
        byTangentX = Arrays.copyOf(byTangentX, capacity);
        byTangentY = Arrays.copyOf(byTangentY, capacity);
    }
}
