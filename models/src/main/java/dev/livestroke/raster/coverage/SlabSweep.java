package dev.livestroke.raster.coverage;

/**
 * Tells which parts of the edges of a cluster bound the inside. Sweeps down the row from one height at which an edge
 * begins, ends or crosses another to the next; in the slab between, the edges have one order from left to right.
 */
final class SlabSweep {

    /** Edges closer than this, px, count as not crossed: what lies between them is nothing. */
    private static final double SAME = 1e-9;

    /** Crossings closer to the top or bottom of a slab than this share of its height count as there. */
    private static final double NEAR = 1e-6;

    private final EdgeSet edges;

    /** The edges of the cluster by where they begin. */
    private int[] waiting = new int[16];

    // The edges that pass through the slab, from left to right, and where they are at its top and bottom.
    private int[] order = new int[16];
    private double[] upper = new double[16];
    private double[] lower = new double[16];
    private int count;

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
        int total = end - begin;
        collect(active, begin, total);
        int after = winding;
        int next = 0;
        double y = 0;
        count = 0;
        while (count > 0 || next < total) {
            if (count == 0) {
                y = edges.y0[waiting[next]];
            }
            while (next < total && edges.y0[waiting[next]] <= y) {
                order[count] = waiting[next];
                upper[count++] = edges.x(waiting[next], y);
                next++;
            }
            double below = next < total ? edges.y0[waiting[next]] : Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                below = Math.min(below, edges.y1[order[i]]);
            }
            below = arrange(y, below);
            after = mark(y, winding, rule, coverage);
            leave(below, coverage);
            y = below;
        }
        return after;
    }

    private void collect(int[] active, int begin, int total) {
        if (waiting.length < total) {
            waiting = new int[2 * total];
            order = new int[2 * total];
            upper = new double[2 * total];
            lower = new double[2 * total];
        }
        for (int i = 0; i < total; i++) {
            int e = active[begin + i];
            double y0 = edges.y0[e];
            int at = i;
            while (at > 0 && edges.y0[waiting[at - 1]] > y0) {
                waiting[at] = waiting[at - 1];
                at--;
            }
            waiting[at] = e;
            edges.side[e] = 0;
        }
    }

    /** Orders the edges between two heights, and returns the lower one or, if some cross above it, such a height. */
    private double arrange(double above, double below) {
        double bottom = below;
        while (true) {
            for (int i = 0; i < count; i++) {
                lower[i] = edges.x(order[i], bottom);
            }
            sort();
            double crossing = crossing(above, bottom);
            if (!(crossing > above && crossing < bottom)) {
                return bottom;
            }
            bottom = crossing;
        }
    }

    /** By the middle of the slab. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            int e = order[i];
            double x0 = upper[i];
            double x1 = lower[i];
            int at = i;
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
    }

    /** Returns the first height at which two neighbours cross, or {@code above} if none do. */
    private double crossing(double above, double below) {
        double first = below;
        double margin = NEAR * (below - above);
        for (int i = 1; i < count; i++) {
            double gapAbove = upper[i] - upper[i - 1];
            double gapBelow = lower[i] - lower[i - 1];
            if (gapAbove < -SAME || gapBelow < -SAME) {
                double at = above + (below - above) * gapAbove / (gapAbove - gapBelow);
                if (at > above + margin && at < first - margin) {
                    first = at;
                }
            }
        }
        return first < below ? first : above;
    }

    /** Walks the order with the winding number, and notes where an edge begins or stops to bound the inside. */
    private int mark(double above, int winding, WindingRule rule, Coverage coverage) {
        int w = winding;
        int inside = rule.holds(w) ? 1 : 0;
        for (int i = 0; i < count; i++) {
            int e = order[i];
            w += edges.winding[e];
            int after = rule.holds(w) ? 1 : 0;
            int side = after - inside;
            inside = after;
            if (side != edges.side[e]) {
                finish(e, above, coverage);
                edges.side[e] = side;
                edges.since[e] = above;
            }
        }
        return w;
    }

    /** Lets go of the edges that end at {@code y}; for the others the slab's bottom becomes the next one's top. */
    private void leave(double y, Coverage coverage) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int e = order[i];
            if (edges.y1[e] <= y) {
                finish(e, y, coverage);
            } else {
                order[kept] = e;
                upper[kept++] = lower[i];
            }
        }
        count = kept;
    }

    private void finish(int e, double y, Coverage coverage) {
        int side = edges.side[e];
        double since = edges.since[e];
        if (side != 0 && y > since) {
            coverage.addPiece(edges.edge[e], side, edges.x(e, since), since, edges.x(e, y), y);
        }
    }
}
