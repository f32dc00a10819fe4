package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Kept;
import dev.livestroke.raster.coverage.Polygon;
import java.util.Arrays;

/**
 * What each vertex of an outline hangs on: {@code node + h (across n + along T + (ux, uy))}, where h is half the width, T
 * the tangent and n the normal {@code (-Ty, Tx)}; or the tip of a miter
 * between two nodes, or where their normals cross.
 */
final class OutlineVertices {

    private static final int FIRST_CAPACITY = 64;

    /** In place of the other node: the vertex hangs on one. */
    private static final int NONE = -1;

    /** In place of the other node: the vertex hangs on one, and lies beside it. */
    private static final int BESIDE = -2;

    /** Marks a vertex where two normals cross, in place of the share across. */
    private static final double CROSSING = Double.POSITIVE_INFINITY;

    private final Nodes nodes;
    private final Polygon polygon;

    private int[] node = new int[FIRST_CAPACITY];
    private int[] other = new int[FIRST_CAPACITY];
    private double[] across = new double[FIRST_CAPACITY];
    private double[] along = new double[FIRST_CAPACITY];
    private double[] ux = new double[FIRST_CAPACITY];
    private double[] uy = new double[FIRST_CAPACITY];

    OutlineVertices(Nodes nodes, Polygon polygon) {
        this.nodes = nodes;
        this.polygon = polygon;
    }

    /** Becomes like other vertices, of which there are {@code size}. */
    void copy(OutlineVertices vertices, int size) {
        node = Kept.copy(vertices.node, size, node);
        other = Kept.copy(vertices.other, size, other);
        across = Kept.copy(vertices.across, size, across);
        along = Kept.copy(vertices.along, size, along);
        ux = Kept.copy(vertices.ux, size, ux);
        uy = Kept.copy(vertices.uy, size, uy);
    }

    /** Adds the vertex {@code node + h across n} and returns its index in the polygon. */
    int addBeside(int at, double h, double acrossShare) {
        double far = h * acrossShare;
        int vertex = polygon.addVertex(nodes.x[at] - far * nodes.tangentY[at], nodes.y[at] + far * nodes.tangentX[at]);
        reserve(vertex);
        node[vertex] = at;
        other[vertex] = BESIDE;
        across[vertex] = acrossShare;
        return vertex;
    }

    /** Adds a vertex and returns its index in the polygon. */
    int add(int at, double h, double acrossShare, double alongShare, double fixedX, double fixedY) {
        double tx = nodes.tangentX[at];
        double ty = nodes.tangentY[at];
        double x = nodes.x[at] + h * (-acrossShare * ty + alongShare * tx + fixedX);
        double y = nodes.y[at] + h * (acrossShare * tx + alongShare * ty + fixedY);
        int vertex = polygon.addVertex(x, y);
        reserve(vertex);
        node[vertex] = at;
        other[vertex] = NONE;
        across[vertex] = acrossShare;
        along[vertex] = alongShare;
        ux[vertex] = fixedX;
        uy[vertex] = fixedY;
        return vertex;
    }

    /** Adds the tip of the miter on {@code side} (1 or -1) between two nodes: {@code h side (n + m) / (1 + n · m)}. */
    int addMiter(int from, int to, double h, double side) {
        double q = 1 + dot(from, to);
        double sx = -(nodes.tangentY[from] + nodes.tangentY[to]);
        double sy = nodes.tangentX[from] + nodes.tangentX[to];
        int vertex = polygon.addVertex(nodes.x[from] + h * side * sx / q, nodes.y[from] + h * side * sy / q);
        reserve(vertex);
        node[vertex] = from;
        other[vertex] = to;
        across[vertex] = side;
        return vertex;
    }

    /**
     * Adds the point where the normals of two nodes cross on {@code side}; returns -1 and adds nothing if they don't
     * within {@code h}.
     */
    int addCrossing(int from, int to, double h, double side) {
        double sine = cross(from, to);
        double alongFrom =
                (nodes.x[to] - nodes.x[from]) * nodes.tangentX[to] + (nodes.y[to] - nodes.y[from]) * nodes.tangentY[to];
        double alongTo = (nodes.x[to] - nodes.x[from]) * nodes.tangentX[from]
                + (nodes.y[to] - nodes.y[from]) * nodes.tangentY[from];
        double far = alongFrom / sine; // from the first node, along its normal
        if (!(far * side >= 0 && far * side <= h && alongTo / sine * side >= 0 && alongTo / sine * side <= h)) {
            return NONE;
        }
        int vertex = polygon.addVertex(
                nodes.x[from] - far * nodes.tangentY[from], nodes.y[from] + far * nodes.tangentX[from]);
        reserve(vertex);
        node[vertex] = from;
        other[vertex] = to;
        across[vertex] = CROSSING;
        return vertex;
    }

    /** Takes the gradient of the vertices {@code first..end - 1} to the nodes, and returns dLoss/dh. */
    double pull(int first, int end, double h) {
        double byH = 0;
        for (int vertex = first; vertex < end; vertex++) {
            double gx = polygon.byX(vertex);
            double gy = polygon.byY(vertex);
            if (across[vertex] == CROSSING) {
                pullCrossing(vertex, gx, gy);
            } else if (gx != 0 || gy != 0) {
                int at = node[vertex];
                nodes.byX[at] += gx;
                nodes.byY[at] += gy;
                byH += switch (other[vertex]) {
                    case BESIDE -> pullBeside(vertex, at, h, gx, gy);
                    case NONE -> pullPlain(vertex, at, h, gx, gy);
                    default -> pullMiter(vertex, at, h, gx, gy);
                };
            }
        }
        return byH;
    }

    private double pullBeside(int vertex, int at, double h, double gx, double gy) {
        double a = across[vertex];
        nodes.byTangentX[at] += h * a * gy;
        nodes.byTangentY[at] -= h * a * gx;
        return a * (gy * nodes.tangentX[at] - gx * nodes.tangentY[at]);
    }

    private double pullPlain(int vertex, int at, double h, double gx, double gy) {
        double a = across[vertex];
        double b = along[vertex];
        double tx = nodes.tangentX[at];
        double ty = nodes.tangentY[at];
        nodes.byTangentX[at] += h * (b * gx + a * gy);
        nodes.byTangentY[at] += h * (b * gy - a * gx);
        return gx * (-a * ty + b * tx + ux[vertex]) + gy * (a * tx + b * ty + uy[vertex]);
    }

    private double pullMiter(int vertex, int from, double h, double gx, double gy) {
        int to = other[vertex];
        double side = across[vertex];
        double q = 1 + dot(from, to);
        double sx = -(nodes.tangentY[from] + nodes.tangentY[to]);
        double sy = nodes.tangentX[from] + nodes.tangentX[to];
        double byTip = side * (gx * sx + gy * sy) / q;
        double c = h * side / q;
        double shrink = h * byTip / q; // through q = 1 + T · U
        nodes.byTangentX[from] += c * gy - shrink * nodes.tangentX[to];
        nodes.byTangentY[from] += -c * gx - shrink * nodes.tangentY[to];
        nodes.byTangentX[to] += c * gy - shrink * nodes.tangentX[from];
        nodes.byTangentY[to] += -c * gx - shrink * nodes.tangentY[from];
        return byTip;
    }

    /** The crossing X has {@code (X - P) · T = 0} at both nodes; so does its derivative. */
    private void pullCrossing(int vertex, double gx, double gy) {
        int from = node[vertex];
        int to = other[vertex];
        double sine = cross(from, to);
        double m = (gx * nodes.tangentY[to] - gy * nodes.tangentX[to]) / sine;
        double n = (gy * nodes.tangentX[from] - gx * nodes.tangentY[from]) / sine;
        pullTo(from, m, polygon.x(vertex), polygon.y(vertex));
        pullTo(to, n, polygon.x(vertex), polygon.y(vertex));
    }

    private void pullTo(int at, double weight, double x, double y) {
        nodes.byX[at] += weight * nodes.tangentX[at];
        nodes.byY[at] += weight * nodes.tangentY[at];
        nodes.byTangentX[at] -= weight * (x - nodes.x[at]);
        nodes.byTangentY[at] -= weight * (y - nodes.y[at]);
    }

    private double cross(int from, int to) {
        return nodes.tangentX[from] * nodes.tangentY[to] - nodes.tangentY[from] * nodes.tangentX[to];
    }

    private double dot(int from, int to) {
        return nodes.tangentX[from] * nodes.tangentX[to] + nodes.tangentY[from] * nodes.tangentY[to];
    }

    private void reserve(int vertex) {
        if (vertex >= node.length) {
            grow(2 * vertex);
        }
    }

    private void grow(int capacity) {
        node = Arrays.copyOf(node, capacity);
        other = Arrays.copyOf(other, capacity);
        across = Arrays.copyOf(across, capacity);
        along = Arrays.copyOf(along, capacity);
        ux = Arrays.copyOf(ux, capacity);
        uy = Arrays.copyOf(uy, capacity);
    }
}
