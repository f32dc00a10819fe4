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
    private final RampRow ramp;
    private final float[] alpha;
    private final float[] byAlpha;
    private final double[] covered;
    private final float[][] colors;
    private final float[][] byColor;
    private Style style;
    private Style styleGradient;
    private PlaneMap motion = PlaneMap.IDENTITY;
    private boolean recording;

    // The row's group that is open, and what was done, to be undone: marks' runs, and the closing of groups.
    private int group;
    private int[] deeds = new int[64];
    private int deedCount;

    /** @param width of a row, px */
    public RowPainter(int width, int channels, PaintOrder order) {
        this.width = width;
        this.channels = channels;
        this.order = order;
        layers = new Layers(width, channels);
        slopes = new Layers(width, channels);
        ramp = new RampRow(channels);
        alpha = new float[width];
        byAlpha = new float[width];
        covered = new double[width];
        colors = new float[channels + 1][width];
        byColor = new float[channels + 1][width];
        style = new Style(0, 1, 0, channels);
        styleGradient = style;
    }

    /**
     * Says what the rows to come are painted with.
     *
     * @param values of marks, groups and colours
     * @param frameMotion where the frame's motion takes gradients, px
     */
    public void begin(Style values, PlaneMap frameMotion) {
        style = values;
        motion = frameMotion;
    }

    /**
     * Paints a row.
     *
     * @param rows of {@code coverage}, in paint order, from index {@code first} to before {@code end}
     * @param paper the background, [channels]
     * @param pixels written: channel c of the row at {@code at + c * stride}
     */
    public void paint(
            Coverage coverage, int[] rows, int first, int end, float[] paper, float[] pixels, int at, int stride) {
        recording = false;
        compose(coverage, rows, first, end, paper);
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(layers.plane(0, channel), 0, pixels, at + channel * stride, width);
        }
    }

    /**
     * Takes the gradient of a row back: to the coverage's values, and to {@code sum} for everything else. The arguments are
     * those of {@link #paint}, with dLoss/dpixels for pixels.
     */
    public void pull(
            Coverage coverage,
            int[] rows,
            int first,
            int end,
            float[] paper,
            float[] gradient,
            int at,
            int stride,
            Style sum) {
        if (first == end) {
            return;
        }
        recording = true;
        styleGradient = sum;
        compose(coverage, rows, first, end, paper);
        slopes.open(0);
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(gradient, at + channel * stride, slopes.plane(0, channel), 0, width);
        }
        group = 0;
        for (int deed = deedCount - 1; deed >= 0; deed--) {
            if (deeds[deed] >= 0) {
                pullMark(coverage, deeds[deed]);
            } else {
                pullGroup(~deeds[deed]);
            }
        }
    }

    private void compose(Coverage coverage, int[] rows, int first, int end, float[] paper) {
        tape.clear();
        deedCount = 0;
        group = 0;
        layers.open(0);
        for (int channel = 0; channel < channels; channel++) {
            Arrays.fill(layers.plane(0, channel), paper[channel]);
        }
        for (int i = first; i < end; i++) {
            enter(order.group(coverage.mark(rows[i])));
            paintMark(coverage, rows[i]);
        }
        enter(0);
    }

    /** Closes and opens groups until {@code target} is the open one. */
    private void enter(int target) {
        while (order.ancestor(target, order.depth(group)) != group) {
            close();
        }
        while (group != target) {
            group = order.ancestor(target, order.depth(group) + 1);
            layers.open(order.depth(group));
            layers.clear(order.depth(group));
        }
    }

    /** Composites the open group over what is below it. */
    private void close() {
        int level = order.depth(group);
        int from = layers.left(level);
        int length = layers.right(level) - from;
        float opacity = (float) style.groupOpacities()[group];
        float[] cover = layers.plane(level, channels);
        for (int plane = 0; plane < layers.planes(level - 1); plane++) {
            float[] below = layers.plane(level - 1, plane);
            float[] above = layers.plane(level, plane);
            if (recording) {
                tape.write(below, from, length);
                tape.write(above, from, length);
            }
            for (int x = from; x < from + length; x++) {
                below[x] += opacity * (above[x] - cover[x] * below[x]);
            }
        }
        if (recording) {
            tape.write(cover, from, length);
            tape.write(from, length);
            note(~group);
        }
        layers.touch(level - 1, from, from + length);
        group = order.parent(group);
    }

    private void pullGroup(int closed) {
        int level = order.depth(closed);
        float opacity = (float) style.groupOpacities()[closed];
        int at = tape.take(2);
        int from = (int) tape.numbers()[at];
        int length = (int) tape.numbers()[at + 1];
        slopes.open(level);
        slopes.clear(level);
        int cover = tape.take(length);
        float[] numbers = tape.numbers();
        float[] byCover = slopes.plane(level, channels);
        double byOpacity = 0;
        for (int plane = layers.planes(level - 1) - 1; plane >= 0; plane--) {
            int above = tape.take(length);
            int below = tape.take(length);
            float[] slope = slopes.plane(level - 1, plane);
            float[] byAbove = slopes.plane(level, plane);
            for (int i = 0; i < length; i++) {
                float g = slope[from + i];
                byOpacity += g * (numbers[above + i] - numbers[cover + i] * numbers[below + i]);
                byAbove[from + i] += opacity * g;
                byCover[from + i] -= opacity * g * numbers[below + i];
                slope[from + i] = g * (1 - opacity * numbers[cover + i]);
            }
        }
        styleGradient.groupOpacities()[closed] += byOpacity;
    }

    private void paintMark(Coverage coverage, int row) {
        int mark = coverage.mark(row);
        Paint paint = order.paint(mark);
        for (int cluster = coverage.firstCluster(row); cluster < coverage.endCluster(row); cluster++) {
            int length = coverage.length(cluster) + coverage.solid(cluster);
            if (length > 0) {
                shade(coverage, cluster, mark, paint, coverage.y(row));
                blend(coverage.x(cluster), length, paint);
            }
        }
        if (recording) {
            note(row);
        }
    }

    /** Fills {@code alpha} with a run's coverage times opacity, and {@code colors} if the paint is a gradient. */
    private void shade(Coverage coverage, int cluster, int mark, Paint paint, int y) {
        int cells = coverage.length(cluster);
        int length = cells + coverage.solid(cluster);
        int first = coverage.firstValue(cluster);
        double opacity = style.opacities()[mark];
        if (paint instanceof Paint.Flat color) {
            double whole = opacity * style.color(color.color(), channels);
            for (int i = 0; i < cells; i++) {
                alpha[i] = (float) (coverage.value(first + i) * whole);
            }
            Arrays.fill(alpha, cells, length, (float) whole);
        } else if (paint instanceof Paint.Ramp gradient) {
            ramp.use(gradient, motion, style);
            ramp.paint(coverage.x(cluster), y, length, colors);
            for (int i = 0; i < length; i++) {
                alpha[i] = (float) ((i < cells ? coverage.value(first + i) : 1) * opacity * colors[channels][i]);
            }
        }
    }

    private void blend(int x, int length, Paint paint) {
        int level = order.depth(group);
        for (int plane = 0; plane < layers.planes(level); plane++) {
            float[] row = layers.plane(level, plane);
            if (recording) {
                tape.write(row, x, length);
            }
            if (plane == channels || paint instanceof Paint.Flat) {
                float color = plane == channels ? 1 : (float) style.color(((Paint.Flat) paint).color(), plane);
                for (int i = 0; i < length; i++) {
                    row[x + i] += alpha[i] * (color - row[x + i]);
                }
            } else {
                float[] color = colors[plane];
                for (int i = 0; i < length; i++) {
                    row[x + i] += alpha[i] * (color[i] - row[x + i]);
                }
            }
        }
        layers.touch(level, x, x + length);
    }

    private void pullMark(Coverage coverage, int row) {
        int mark = coverage.mark(row);
        group = order.group(mark);
        Paint paint = order.paint(mark);
        for (int cluster = coverage.endCluster(row) - 1; cluster >= coverage.firstCluster(row); cluster--) {
            int length = coverage.length(cluster) + coverage.solid(cluster);
            if (length > 0) {
                shade(coverage, cluster, mark, paint, coverage.y(row));
                if (paint instanceof Paint.Flat flat) {
                    unblendFlat(coverage, cluster, mark, flat.color(), length);
                } else {
                    unblendRamp(coverage, cluster, mark, coverage.y(row), length);
                }
            }
        }
    }

    private void unblendFlat(Coverage coverage, int cluster, int mark, int color, int length) {
        Arrays.fill(byAlpha, 0, length, 0);
        int x = coverage.x(cluster);
        int level = order.depth(group);
        for (int plane = layers.planes(level) - 1; plane >= 0; plane--) {
            float source = plane == channels ? 1 : (float) style.color(color, plane);
            float[] slope = slopes.plane(level, plane);
            int below = tape.take(length);
            float[] numbers = tape.numbers();
            double byColorSum = 0;
            for (int i = 0; i < length; i++) {
                float g = slope[x + i];
                byAlpha[i] += g * (source - numbers[below + i]);
                byColorSum += g * alpha[i];
                slope[x + i] = g - g * alpha[i];
            }
            if (plane < channels) {
                styleGradient.addColor(color, plane, byColorSum);
            }
        }
        double colorOpacity = style.color(color, channels);
        double byWhole = toCoverage(coverage, cluster, length, style.opacities()[mark] * colorOpacity);
        styleGradient.opacities()[mark] += byWhole * colorOpacity;
        styleGradient.addColor(color, channels, byWhole * style.opacities()[mark]);
    }

    /** Hands dLoss/dalpha to the coverage and returns dLoss by what coverage was multiplied with. */
    private double toCoverage(Coverage coverage, int cluster, int length, double whole) {
        int cells = coverage.length(cluster);
        int first = coverage.firstValue(cluster);
        double byWhole = 0;
        for (int i = 0; i < cells; i++) {
            coverage.setGradient(first + i, byAlpha[i] * whole);
            byWhole += byAlpha[i] * coverage.value(first + i);
        }
        for (int i = cells; i < length; i++) {
            byWhole += byAlpha[i];
        }
        return byWhole;
    }

    private void unblendRamp(Coverage coverage, int cluster, int mark, int y, int length) {
        Arrays.fill(byAlpha, 0, length, 0);
        int x = coverage.x(cluster);
        int level = order.depth(group);
        for (int plane = layers.planes(level) - 1; plane >= 0; plane--) {
            float[] slope = slopes.plane(level, plane);
            int below = tape.take(length);
            float[] numbers = tape.numbers();
            for (int i = 0; i < length; i++) {
                float g = slope[x + i];
                float source = plane == channels ? 1 : colors[plane][i];
                byAlpha[i] += g * (source - numbers[below + i]);
                byColor[plane][i] = g * alpha[i];
                slope[x + i] = g - g * alpha[i];
            }
        }
        int cells = coverage.length(cluster);
        int first = coverage.firstValue(cluster);
        double opacity = style.opacities()[mark];
        double byOpacity = 0;
        for (int i = 0; i < length; i++) {
            covered[i] = i < cells ? coverage.value(first + i) : 1;
            byOpacity += byAlpha[i] * covered[i] * colors[channels][i];
            byColor[channels][i] = (float) (byAlpha[i] * covered[i] * opacity);
            if (i < cells) {
                coverage.setGradient(first + i, byAlpha[i] * opacity * colors[channels][i]);
            }
        }
        styleGradient.opacities()[mark] += byOpacity;
        ramp.pull(x, y, length, byColor, styleGradient);
    }

    private void note(int deed) {
        if (deedCount == deeds.length) {
            deeds = Arrays.copyOf(deeds, 2 * deedCount);
        }
        deeds[deedCount++] = deed;
    }
}
