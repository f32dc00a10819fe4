package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * The pieces of edges that bound the inside, and the integral along them.
 *
 * <p>Let an edge go from A to B, with s from 0 to 1. Moving its ends moves the point at s by {@code (1 - s) dA + s dB}, and
 * the pixel there gains or loses the area that the edge sweeps. So with G(s) the dLoss/dcoverage of the pixel at s and D = B
 * - A, a piece with the inside to its right gives {@code dLoss = ∫ G(s) ((1 - s) dA + s dB) × D ds}, where {@code a × b = ax by - ay bx}
 * negated. Two sums per edge hold all of it.
 */
final class Pieces {

    private static final int FIRST_CAPACITY = 256;

    private int[] edges = new int[FIRST_CAPACITY];
    private double[] y0 = new double[FIRST_CAPACITY];
    private double[] y1 = new double[FIRST_CAPACITY];
    private int size;

    /** For each edge the integrals of {@code G (1 - s)} and of {@code G s}, the sides counted in. */
    private double[] towardsTop = new double[FIRST_CAPACITY];

    private double[] towardsBottom = new double[FIRST_CAPACITY];

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int edge, int side, double above, double below) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * size);
            y0 = Arrays.copyOf(y0, 2 * size);
            y1 = Arrays.copyOf(y1, 2 * size);
        }
        edges[size] = side > 0 ? edge : ~edge;
        y0[size] = above;
        y1[size] = below;
        size++;
    }

    void beginPull(Polygon polygon) {
        int count = polygon.edgeCount();
        if (towardsTop.length < count) {
            towardsTop = new double[2 * count];
            towardsBottom = new double[2 * count];
        }
        Arrays.fill(towardsTop, 0, count, 0);
        Arrays.fill(towardsBottom, 0, count, 0);
    }

    /**
     * Integrates G along a piece.
     *
     * @param gradients dLoss/dcoverage; that of column i at {@code i + shift}, for {@code left <= i < end}
     */
    void pull(int piece, Polygon polygon, double[] gradients, int shift, int left, int end) {
        boolean right = edges[piece] >= 0;
        int edge = right ? edges[piece] : ~edges[piece];
        int a = polygon.from(edge);
        int b = polygon.to(edge);
        boolean down = polygon.y(a) < polygon.y(b);
        int top = down ? a : b;
        int bottom = down ? b : a;
        double x0 = polygon.x(top);
        double dx = polygon.x(bottom) - x0;
        double height = polygon.y(bottom) - polygon.y(top);
        double s0 = unit((y0[piece] - polygon.y(top)) / height);
        double s1 = unit((y1[piece] - polygon.y(top)) / height);
        double all = 0;
        double bySecond = 0;
        double start = x0 + s0 * dx;
        double stop = x0 + s1 * dx;
        int column = column(start, left, end);
        int lastColumn = column(stop, left, end);
        int step = lastColumn > column ? 1 : -1;
        double s = s0;
        while (true) {
            boolean last = column == lastColumn;
            double next = last ? s1 : within(s, s1, ((step > 0 ? column + 1 : column) - x0) / dx);
            if (column >= left && column < end) {
                double weight = gradients[column + shift] * (next - s);
                all += weight;
                bySecond += weight * (next + s) / 2;
            }
            if (last) {
                break;
            }
            s = next;
            column += step;
        }
        double side = right ? 1 : -1;
        towardsTop[edge] += side * (all - bySecond);
        towardsBottom[edge] += side * bySecond;
    }

    void endPull(Polygon polygon) {
        for (int edge = 0; edge < polygon.edgeCount(); edge++) {
            double byTop = towardsTop[edge];
            double byBottom = towardsBottom[edge];
            if (byTop != 0 || byBottom != 0) { // true for NaN, so that it does not go unnoticed
                int a = polygon.from(edge);
                int b = polygon.to(edge);
                boolean down = polygon.y(a) < polygon.y(b);
                int top = down ? a : b;
                int bottom = down ? b : a;
                double dx = polygon.x(bottom) - polygon.x(top);
                double dy = polygon.y(bottom) - polygon.y(top);
                polygon.addGradient(top, -dy * byTop, dx * byTop);
                polygon.addGradient(bottom, -dy * byBottom, dx * byBottom);
            }
        }
    }

    /** Returns the column of x; all that are left or right of the cluster are one. */
    private static int column(double x, int left, int end) {
        return x < left ? left - 1 : x >= end ? end : (int) x;
    }

    private static double unit(double s) {
        return s < 0 ? 0 : Math.min(s, 1);
    }

    private static double within(double low, double high, double s) {
        return s < low ? low : Math.min(s, high);
    }
}
