package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * Finds, row by row, which pieces of a polygon's edges bound its inside, and the area they leave inside each pixel.
 *
 * <p>In a row, edges that touch the same pixels form a cluster; between clusters the winding number is constant, and so is
 * the coverage. A cluster of one edge is a boundary as it is. A larger one is cut into slabs at every end and crossing, so
 * that its edges are in one order within each; walking that order with the winding number tells which of them bound the
 * inside ({@link SlabSweep}). Hence overlaps, self-intersections and holes come out as the area that the rule says, not as
 * a sum of overlapping areas.
 */
public final class Scanner {

    private final int width;
    private int top;
    private int bottom;
    private final EdgeSet edges = new EdgeSet();
    private final SlabSweep sweep = new SlabSweep(edges);
    private int[] firstInRow = {};
    private int[] active = new int[16];
    private int activeCount;

    /** @param width of the image, px */
    public Scanner(int width) {
        this.width = width;
    }

    /** Sets the rows {@code top..bottom - 1} to be scanned. */
    public void setRows(int top, int bottom) {
        this.top = top;
        this.bottom = bottom;
        if (firstInRow.length < bottom - top) {
            firstInRow = new int[bottom - top];
            Arrays.fill(firstInRow, -1);
        }
    }

    /** Adds the coverage of the edges {@code firstEdge..lastEdge - 1} of {@code polygon}, as {@code mark}. */
    public void scan(Polygon polygon, int firstEdge, int lastEdge, WindingRule rule, int mark, Coverage coverage) {
        edges.size = 0;
        int row = bottom;
        int end = top;
        for (int e = firstEdge; e < lastEdge; e++) {
            double y0 = polygon.y(polygon.from(e));
            double y1 = polygon.y(polygon.to(e));
            double above = Math.min(y0, y1);
            double below = Math.max(y0, y1);
            if (below <= top || above >= bottom || above == below || isRight(polygon, e)) {
                continue;
            }
            int first = above <= top ? top : (int) above;
            int place = edges.add(polygon, e);
            edges.next[place] = firstInRow[first - top];
            firstInRow[first - top] = place;
            row = Math.min(row, first);
            end = Math.max(end, below >= bottom ? bottom : (int) Math.ceil(below));
        }
        activeCount = 0;
        for (; row < end; row++) {
            activate(row);
            if (activeCount > 0) {
                coverage.beginRow(mark, row, width);
                scanRow(rule, coverage);
                coverage.endRow();
            }
        }
    }

    private boolean isRight(Polygon polygon, int e) {
        return polygon.x(polygon.from(e)) >= width && polygon.x(polygon.to(e)) >= width;
    }

    /** Drops the edges that have ended, adds those that begin, and orders them by their first column. */
    private void activate(int row) {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            int e = active[i];
            if (edges.cutTo(row, width, e)) {
                active[kept++] = e;
            }
        }
        activeCount = kept;
        for (int e = firstInRow[row - top]; e >= 0; e = edges.next[e]) {
            if (edges.cutTo(row, width, e)) {
                if (activeCount == active.length) {
                    active = Arrays.copyOf(active, 2 * activeCount);
                }
                active[activeCount++] = e;
            }
        }
        firstInRow[row - top] = -1;
        int[] low = edges.low;
        for (int i = 1; i < activeCount; i++) {
            int e = active[i];
            int at = i;
            while (at > 0 && low[active[at - 1]] > low[e]) {
                active[at] = active[at - 1];
                at--;
            }
            active[at] = e;
        }
    }

    private void scanRow(WindingRule rule, Coverage coverage) {
        int winding = 0;
        int end;
        for (int begin = 0; begin < activeCount; begin = end) {
            int low = edges.low[active[begin]];
            if (low >= width) {
                coverage.close(width, rule.holds(winding));
                return;
            }
            int high = edges.high[active[begin]];
            for (end = begin + 1; end < activeCount && edges.low[active[end]] <= high; end++) {
                high = Math.max(high, edges.high[active[end]]);
            }
            coverage.touch(Math.max(low, 0), Math.min(high + 1, width), rule.holds(winding));
            winding = end - begin == 1
                    ? single(active[begin], winding, rule, coverage)
                    : sweep.run(active, begin, end, winding, rule, coverage);
        }
        coverage.close(width, rule.holds(winding));
    }

    private int single(int e, int winding, WindingRule rule, Coverage coverage) {
        int after = winding + edges.winding[e];
        int side = (rule.holds(after) ? 1 : 0) - (rule.holds(winding) ? 1 : 0);
        if (side != 0) {
            coverage.addPiece(edges.edge[e], side, edges.x0[e], edges.y0[e], edges.x1[e], edges.y1[e]);
        }
        return after;
    }
}
