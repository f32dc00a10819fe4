package dev.livestroke.raster.coverage;

import java.util.Arrays;

/** The pieces of edges that bound the inside, and the integrals along them ({@link EdgeIntegral}). */
final class Pieces {

    private static final int FIRST_CAPACITY = 256;

    private int[] edges = new int[FIRST_CAPACITY];
    private double[] y0 = new double[FIRST_CAPACITY];
    private double[] y1 = new double[FIRST_CAPACITY];
    private int size;
    private final EdgeIntegral integral = new EdgeIntegral();

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
        integral.clear();
        integral.add(gradients, shift, left, end, s0, s1, x0 + s0 * dx, x0 + s1 * dx, x0, dx);
        double side = right ? 1 : -1;
        towardsTop[edge] += side * integral.towardsTop();
        towardsBottom[edge] += side * integral.towardsBottom();
    }

    void endPull(Polygon polygon) {
        for (int edge = 0; edge < polygon.edgeCount(); edge++) {
            EdgeIntegral.spread(polygon, edge, towardsTop[edge], towardsBottom[edge]);
        }
    }

    private static double unit(double s) {
        return s < 0 ? 0 : Math.min(s, 1);
    }
}
