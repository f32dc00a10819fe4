package dev.livestroke.raster.coverage;

import java.util.Arrays;

/**
 * Finds the coverage of marks by their outlines, row by row: of rows in which the outline does not meet itself by adding up
 * ({@link PlainRows}), of the others by {@link Scanner}, which bears everything and takes several times as long.
 *
 * <p>The outline comes in numbered parts so short that one and its neighbour cannot cross ({@link Polygon#beginPart}).
 *
 * <p>Keeps nothing between marks, so one serves any number of strips, one after another.
 */
public final class OutlineScanner {

    private final int width;
    private int top;
    private int bottom;
    private final PlainRows rows;
    private final Scanner scanner;
    private final StripEdge edge = new StripEdge();
    private final EdgeIntegral integral = new EdgeIntegral();

    /** dLoss/dcoverage, [rows, width]; only what edges touch is up to date. */
    private double[] slopes = {};

    /** @param width of the image, px */
    public OutlineScanner(int width) {
        this.width = width;
        rows = new PlainRows(width);
        scanner = new Scanner(width);
    }

    /** Sets the rows {@code top..bottom - 1} to be scanned. */
    public void setRows(int top, int bottom) {
        this.top = top;
        this.bottom = bottom;
        rows.setRows(top, bottom);
        if (slopes.length < (bottom - top) * width) {
            slopes = new double[(bottom - top) * width];
        }
    }

    /**
     * Adds the coverage of an outline as {@code mark}: first the plain rows, then the others.
     *
     * @return the number of rows in {@code coverage} after the plain ones, for {@link #pull}
     */
    public int scan(Polygon polygon, Outline outline, int mark, Coverage coverage) {
        rows.begin(outline.ring());
        for (int e = outline.firstEdge(); e < outline.endEdge(); e++) {
            if (edge.load(polygon, e, top, bottom, width)) {
                double from = Math.max(edge.y0, top);
                double to = Math.min(edge.y1, bottom);
                if (polygon.isTangled(e)) {
                    rows.tangle(from, to);
                } else {
                    rows.add(edge, from, to, polygon.part(e), edge.turn * outline.sign());
                }
            }
        }
        boolean plain = true;
        for (int row = rows.firstRow(); row < rows.endRow(); row++) {
            plain &= rows.emit(mark, row, coverage);
        }
        int endOfPlain = coverage.rowCount();
        if (!plain) {
            scanTangled(polygon, outline, mark, coverage);
        }
        return endOfPlain;
    }

    private void scanTangled(Polygon polygon, Outline outline, int mark, Coverage coverage) {
        int row = rows.firstRow();
        while (row < rows.endRow()) {
            int end = row;
            while (end < rows.endRow() && rows.isTangled(end)) {
                end++;
            }
            if (end > row) {
                scanner.setRows(row, end);
                scanner.scan(polygon, outline.firstEdge(), outline.endEdge(), outline.rule(), mark, coverage);
            }
            row = end + 1;
        }
        rows.forget();
    }

    /**
     * Takes dLoss/dcoverage of a mark to the vertices, as far as plain rows go; {@link Coverage#pull} does the rest.
     *
     * @param firstRow the mark's first row in {@code coverage}
     * @param endOfPlain what {@link #scan} returned
     * @param endRow the row after the mark's last one
     */
    public void pull(Polygon polygon, Outline outline, Coverage coverage, int firstRow, int endOfPlain, int endRow) {
        for (int row = firstRow; row < endRow; row++) {
            int at = (coverage.y(row) - top) * width;
            for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
                int start = at + coverage.x(run);
                if (row < endOfPlain) {
                    coverage.copyGradients(run, slopes, start);
                } else {
                    Arrays.fill(slopes, start, start + coverage.length(run), 0);
                }
            }
        }
        for (int e = outline.firstEdge(); e < outline.endEdge(); e++) {
            if (!polygon.isTangled(e) && edge.load(polygon, e, top, bottom, width)) {
                integrate();
                int side = edge.turn * outline.sign();
                edge.spread(polygon, side * integral.towardsTop(), side * integral.towardsBottom());
            }
        }
    }

    /** Integrates dLoss/dcoverage along the edge at hand. */
    private void integrate() {
        integral.clear();
        double y = Math.max(edge.y0, top);
        double end = Math.min(edge.y1, bottom);
        double x = edge.x(y);
        double s = (y - edge.y0) * edge.inverse;
        int row = (int) y;
        while (y < end) {
            double below = Math.min(row + 1.0, end);
            double next = edge.x(below);
            double stop = below == edge.y1 ? 1 : (below - edge.y0) * edge.inverse;
            int at = (row - top) * width;
            integral.add(slopes, at, 0, width, s, stop, x, next, edge.x0, edge.x1 - edge.x0);
            x = next;
            y = below;
            s = stop;
            row++;
        }
    }
}
