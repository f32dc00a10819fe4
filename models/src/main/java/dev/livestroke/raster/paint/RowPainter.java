package dev.livestroke.raster.paint;

import dev.livestroke.raster.coverage.Coverage;
import java.util.Arrays;

/**
 * Composites the marks of one row, source over, in paint order; a group is painted by itself first. Goes the same way back
 * for the derivative.
 *
 * <p>Where a mark of colour S covers a pixel by a = coverage · opacity, C becomes {@code C + a (S - C)}. Hence {@code dLoss/da
 * = Σ g (S - C)}, with C what was below, {@code dLoss/dS = g a}, and what is below gets {@code g (1 - a)}.
 */
public final class RowPainter {

    private final int width;
    private final int channels;
    private final PaintOrder order;
    private final Layers layers;
    private final Layers slopes;
    private final Tape tape = new Tape();
    private final FlatCoat flat;
    private final RampCoat ramp;
    private final OpenGroups groups;

    /** What was done, to be undone: marks' rows, and the closing of groups as their complement. */
    private int[] deeds = new int[64];

    private int deedCount;

    private float[] paper = {};

    /** @param width of a row, px */
    public RowPainter(int width, int channels, PaintOrder order) {
        this.width = width;
        this.channels = channels;
        this.order = order;
        layers = new Layers(width);
        slopes = new Layers(width);
        flat = new FlatCoat(channels, order, tape);
        ramp = new RampCoat(width, channels, tape);
        groups = new OpenGroups(order, layers, tape, channels);
    }

    /**
     * Says what the rows to come are painted with.
     *
     * @param values of marks, groups and colours
     * @param frameMotion where the frame's motion takes gradients, px
     * @param paper the background, [channels]
     */
    public void begin(Style values, PlaneMap frameMotion, float[] paper) {
        this.paper = paper;
        layers.setPaper(paper);
        flat.begin(values);
        ramp.begin(values, frameMotion);
        groups.begin(values);
    }

    /**
     * Paints a row.
     *
     * @param rows of {@code coverage}, in paint order, from index {@code first} to before {@code end}
     * @param pixels written: channel c of the row at {@code at + c * stride}
     */
    public void paint(Coverage coverage, int[] rows, int first, int end, float[] pixels, int at, int stride) {
        compose(coverage, rows, first, end, false);
        layers.store(pixels, at, stride, channels, paper);
    }

    /**
     * Takes the gradient of a row back: to the coverage's values, to {@code sum} for groups and colours of gradients, and for
     * the rest see {@link #end}. The arguments are those of {@link #paint}, with dLoss/dpixels for pixels.
     */
    public void pull(
            Coverage coverage, int[] rows, int first, int end, float[] gradient, int at, int stride, Style sum) {
        if (first == end) {
            return;
        }
        tape.clear();
        deedCount = 0;
        compose(coverage, rows, first, end, true);
        slopes.load(gradient, at, stride, channels, layers.left(0), layers.right(0));
        for (int deed = deedCount - 1; deed >= 0; deed--) {
            if (deeds[deed] >= 0) {
                pullMark(coverage, deeds[deed], sum);
            } else {
                groups.reopen(~deeds[deed], slopes, sum);
            }
        }
    }

    /** Adds to {@code sum} what the rows pulled since {@link #begin} say about colours and opacities. */
    public void end(Style sum) {
        flat.addGradientTo(sum);
    }

    private void compose(Coverage coverage, int[] rows, int first, int end, boolean recording) {
        int left = width;
        int right = 0;
        for (int i = first; i < end; i++) {
            left = Math.min(left, coverage.left(rows[i]));
            right = Math.max(right, coverage.right(rows[i]));
        }
        layers.fill(Math.min(left, right), right);
        groups.beginRow();
        for (int i = first; i < end; i++) {
            int row = rows[i];
            enter(order.group(coverage.mark(row)), recording);
            paintMark(coverage, row, recording);
        }
        enter(0, recording);
    }

    private void enter(int target, boolean recording) {
        while (groups.mustClose(target)) {
            int closed = groups.close(recording);
            if (recording) {
                note(~closed);
            }
        }
        groups.openTo(target);
    }

    private void paintMark(Coverage coverage, int row, boolean recording) {
        int mark = coverage.mark(row);
        int level = order.depth(groups.group());
        float[] pixels = layers.row(level);
        Paint paint = order.paint(mark);
        for (int run = coverage.firstRun(row); run < coverage.endRun(row); run++) {
            if (paint instanceof Paint.Flat) {
                flat.lay(coverage, run, mark, pixels, recording);
            } else if (paint instanceof Paint.Ramp gradient) {
                ramp.lay(coverage, run, mark, coverage.y(row), gradient, pixels, recording);
            }
        }
        if (level > 0) {
            layers.touch(level, coverage.left(row), coverage.right(row));
        }
        if (recording) {
            note(row);
        }
    }

    private void pullMark(Coverage coverage, int row, Style sum) {
        int mark = coverage.mark(row);
        float[] slope = slopes.row(order.depth(order.group(mark)));
        Paint paint = order.paint(mark);
        for (int run = coverage.endRun(row) - 1; run >= coverage.firstRun(row); run--) {
            if (paint instanceof Paint.Flat) {
                flat.lift(coverage, run, mark, slope);
            } else if (paint instanceof Paint.Ramp gradient) {
                ramp.lift(coverage, run, mark, coverage.y(row), gradient, slope, sum);
            }
        }
    }

    private void note(int deed) {
        if (deedCount == deeds.length) {
            deeds = Arrays.copyOf(deeds, 2 * deedCount);
        }
        deeds[deedCount++] = deed;
    }
}
