package dev.livestroke.raster;

import java.util.Arrays;

/**
 * Draws one strip and takes its gradient back. Independent of every other strip, so strips may run in any order on any
 * thread with the same bits as result.
 *
 * <p>Each piece of a curve touches the pixels within reach of its chord. The distance to the chord decides most of them:
 * too far to matter, or surely in the flat core. Only the rest, the ramp, is worth the exact nearest point.
 */
final class StripPainter {

    /** How far a piece may stray from its chord: short pieces overlap a lot, crooked ones decide little. */
    private static final double TOLERANCE_PX = 0.2;

    private static final double TOLERANCE_PER_REACH = 0.1;

    private static final float[] NOTHING = {};

    private final Strip strip;
    private final StrokeLayout layout;
    private final CurveCutter cutter;
    private final CubicPiece piece = new CubicPiece();
    private final NearestPoint nearest = new NearestPoint();
    private final Band band;
    private final double[] pointsGradient;

    // What is being drawn.
    private float[] coverage = NOTHING;
    private int segment;
    private double reach;
    private float peak;

    StripPainter(Strip strip, StrokeLayout layout) {
        this.strip = strip;
        this.layout = layout;
        cutter = new CurveCutter(strip);
        band = new Band(strip.area());
        pointsGradient = new double[2 * layout.pointCount()];
    }

    /** Writes the strip's part of {@code coverage} [frames, height, width] from {@code points} [frames, P, 2]. */
    void render(float[] points, float[] coverage) {
        Arrays.fill(coverage, strip.offset(), strip.offset() + strip.area(), 0);
        band.clear();
        this.coverage = coverage;
        int frameOffset = strip.frame() * 2 * layout.pointCount();
        for (segment = 0; segment < layout.segmentCount(); segment++) {
            reach = layout.profile(segment).reach();
            peak = layout.profile(segment).peak();
            double tolerance = Math.max(TOLERANCE_PX, TOLERANCE_PER_REACH * reach);
            cutter.start(points, frameOffset, layout, segment, reach, tolerance);
            while (cutter.next(piece)) {
                nearest.prepare(piece);
                drawPiece();
            }
        }
        this.coverage = NOTHING;
    }

    /** Computes the strip's share of the gradient; see {@link #addGradientTo}. */
    void backward(float[] coverageGradient) {
        Arrays.fill(pointsGradient, 0);
        band.accumulate(coverageGradient, strip.offset(), layout, pointsGradient);
    }

    /** Adds the latest gradient, [P, 2], to {@code sum}. */
    void addGradientTo(double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += pointsGradient[i];
        }
    }

    private void drawPiece() {
        double margin = reach + piece.deviation;
        double lowest = Math.min(0, piece.chordY) + piece.startY - margin;
        double highest = Math.max(0, piece.chordY) + piece.startY + margin;
        int first = (int) Math.max(strip.top(), Math.ceil(lowest - 0.5));
        int last = (int) Math.min(strip.bottom() - 1.0, Math.floor(highest - 0.5));
        for (int row = first; row <= last; row++) {
            drawRow(row, margin);
        }
    }

    /** Draws the pixels of a row that lie in the box around the chord and not too far from its line. */
    private void drawRow(int row, double margin) {
        double ey = row + 0.5 - piece.startY;
        double low = Math.min(0, piece.chordX) - margin;
        double high = Math.max(0, piece.chordX) + margin;
        if (piece.chordY != 0) {
            // The line crosses the row at `crossing`; it is `margin` away at `crossing` -+ `half`.
            double crossing = ey * piece.chordX / piece.chordY;
            double half = margin / (Math.abs(piece.chordY) * Math.sqrt(piece.inverseChordSquared));
            low = Math.max(low, crossing - half);
            high = Math.min(high, crossing + half);
        }
        int first = (int) Math.max(0, Math.ceil(low + piece.startX - 0.5));
        int last = (int) Math.min(strip.width() - 1.0, Math.floor(high + piece.startX - 0.5));
        int rowStart = (row - strip.top()) * strip.width();
        for (int column = first; column <= last; column++) {
            drawPixel(rowStart + column, column + 0.5 - piece.startX, ey);
        }
    }

    /** Draws a pixel given by its index in the strip and its centre, px from the start of the piece. */
    private void drawPixel(int pixel, double ex, double ey) {
        float drawn = coverage[strip.offset() + pixel];
        if (drawn >= peak) {
            return;
        }
        double along = (ex * piece.chordX + ey * piece.chordY) * piece.inverseChordSquared;
        double foot = Math.max(0, Math.min(1, along));
        double awayX = ex - foot * piece.chordX;
        double awayY = ey - foot * piece.chordY;
        double chordDistance = Math.sqrt(awayX * awayX + awayY * awayY);
        if (reach - chordDistance + piece.deviation <= drawn) {
            return;
        }
        if (reach - chordDistance - piece.deviation >= peak) {
            cover(pixel, drawn);
        } else {
            drawExactly(pixel, ex, ey, foot);
        }
    }

    private void drawExactly(int pixel, double ex, double ey, double guess) {
        float drawn = coverage[strip.offset() + pixel];
        double u = nearest.find(ex, ey, guess);
        double x = ex - piece.x(u);
        double y = ey - piece.y(u);
        double distance = Math.sqrt(x * x + y * y);
        float covered = (float) (reach - distance);
        if (covered >= peak) {
            cover(pixel, drawn);
        } else if (covered > drawn) {
            coverage[strip.offset() + pixel] = covered;
            double t = piece.startT + u * piece.spanT;
            band.setRamp(slot(pixel, drawn), segment, t, x / distance, y / distance);
        }
    }

    private void cover(int pixel, float drawn) {
        coverage[strip.offset() + pixel] = peak;
        band.setCore(slot(pixel, drawn));
    }

    private int slot(int pixel, float drawn) {
        return drawn > 0 ? band.slotOf(pixel) : band.add(pixel);
    }
}
