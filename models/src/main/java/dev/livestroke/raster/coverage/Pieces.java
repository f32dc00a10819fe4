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

    void clear() {
        size = 0;
    }

    void copy(Pieces other) {
        size = other.size;
        edges = Kept.copy(other.edges, size, edges);
        y0 = Kept.copy(other.y0, size, y0);
        y1 = Kept.copy(other.y1, size, y1);
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

    /**
     * Integrates G along a piece, and adds the derivative to the ends of its edge.
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
        double byTop = side * integral.towardsTop();
        double byBottom = side * integral.towardsBottom();
        polygon.addGradient(top, -height * byTop, dx * byTop);
        polygon.addGradient(bottom, -height * byBottom, dx * byBottom);
    }

    private static double unit(double s) {
        return s < 0 ? 0 : Math.min(s, 1);
    }
}
