package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * Tells which parts of the edges of a cluster bound the inside. Heights at which an edge begins, ends or crosses another
 * cut the row into slabs; within a slab the edges have one order from left to right.
 */
final class SlabSweep {

    /** Edges closer than this, px, count as not crossed: what lies between them is nothing. */
    private static final double SAME = 1e-9;

    private final EdgeSet edges;
    private double[] heights = new double[32];
    private int heightCount;
    private int[] order = new int[16];
    private double[] upper = new double[16];
    private double[] lower = new double[16];
    private int orderCount;

    SlabSweep(EdgeSet edges) {
        this.edges = edges;
    }

    /**
     * Adds the bounding pieces of the edges {@code active[begin..end - 1]} to the cluster at hand.
     *
     * @param winding number to the left of all edges
     * @return the winding number to the right of all edges
     */
    int run(int[] active, int begin, int end, int winding, WindingRule rule, Coverage coverage) {
        collectHeights(active, begin, end);
        for (int i = begin; i < end; i++) {
            edges.side[active[i]] = 0;
        }
        int after = winding;
        int slab = 0;
        while (slab + 1 < heightCount) {
            double above = heights[slab];
            double below = heights[slab + 1];
            arrange(active, begin, end, above, below);
            double crossing = crossing(above, below);
            if (crossing > above && crossing < below) {
                insertHeight(crossing);
            } else {
                after = mark(above, winding, rule, coverage);
                slab++;
            }
        }
        for (int i = begin; i < end; i++) {
            finish(active[i], edges.y1[active[i]], coverage);
        }
        return after;
    }

    private void collectHeights(int[] active, int begin, int end) {
        heightCount = 0;
        for (int i = begin; i < end; i++) {
            insertHeight(edges.y0[active[i]]);
            insertHeight(edges.y1[active[i]]);
        }
    }

    /** Keeps the heights in order, each once. */
    private void insertHeight(double height) {
        int at = heightCount;
        while (at > 0 && heights[at - 1] > height) {
            at--;
        }
        if (at > 0 && heights[at - 1] == height) {
            return;
        }
        if (heightCount == heights.length) {
            heights = Arrays.copyOf(heights, 2 * heightCount);
        }
        System.arraycopy(heights, at, heights, at + 1, heightCount - at);
        heights[at] = height;
        heightCount++;
    }

    /** Orders the edges that pass through a slab by their middle in it. */
    private void arrange(int[] active, int begin, int end, double above, double below) {
        orderCount = 0;
        if (order.length < end - begin) {
            order = new int[2 * (end - begin)];
            upper = new double[order.length];
            lower = new double[order.length];
        }
        for (int i = begin; i < end; i++) {
            int e = active[i];
            if (edges.y0[e] <= above && edges.y1[e] >= below) {
                place(e, edges.x(e, above), edges.x(e, below));
            }
        }
    }

    private void place(int e, double x0, double x1) {
        int at = orderCount++;
        while (at > 0 && upper[at - 1] + lower[at - 1] > x0 + x1) {
            order[at] = order[at - 1];
            upper[at] = upper[at - 1];
            lower[at] = lower[at - 1];
            at--;
        }
        order[at] = e;
        upper[at] = x0;
        lower[at] = x1;
    }

    /** Returns a height at which two neighbours cross, or {@code above} if none do. */
    private double crossing(double above, double below) {
        for (int i = 1; i < orderCount; i++) {
            double gapAbove = upper[i] - upper[i - 1];
            double gapBelow = lower[i] - lower[i - 1];
            if (gapAbove < -SAME || gapBelow < -SAME) {
                double at = above + (below - above) * gapAbove / (gapAbove - gapBelow);
                if (at > above + SAME && at < below - SAME) {
                    return at;
                }
            }
        }
        return above;
    }

    /** Walks the order with the winding number, and notes where an edge begins or stops to bound the inside. */
    private int mark(double above, int winding, WindingRule rule, Coverage coverage) {
        int w = winding;
        boolean inside = rule.holds(w);
        for (int i = 0; i < orderCount; i++) {
            int e = order[i];
            w += edges.winding[e];
            boolean after = rule.holds(w);
            int side = (after ? 1 : 0) - (inside ? 1 : 0);
            inside = after;
            if (side != edges.side[e]) {
                finish(e, above, coverage);
                edges.side[e] = side;
                edges.since[e] = above;
            }
        }
        return w;
    }

    private void finish(int e, double y, Coverage coverage) {
        int side = edges.side[e];
        double since = edges.since[e];
        if (side != 0 && y > since) {
            coverage.addPiece(edges.edge[e], side, edges.x(e, since), since, edges.x(e, y), y);
        }
    }
}
