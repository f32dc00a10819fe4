package dev.livestroke.raster.paint;

import static dev.livestroke.raster.paint.Layers.LANES;
import static dev.livestroke.raster.paint.Layers.OPACITY;

import dev.livestroke.raster.coverage.Coverage;
import java.util.Arrays;

/** Lays runs of marks of one colour over a row, and takes the gradient back from under them. */
final class FlatCoat {

    private final int channels;
    private final PaintOrder order;
    private final Tape tape;
    private Style style;

    /** For each mark three channels of its colour and, last, what its coverage is multiplied with; [marks, 4]. */
    private final float[] coats;

    /** dLoss by these; [marks, 4]. */
    private final double[] byCoats;

    FlatCoat(int channels, PaintOrder order, Tape tape) {
        this.channels = channels;
        this.order = order;
        this.tape = tape;
        coats = new float[LANES * order.marks()];
        byCoats = new double[coats.length];
        style = new Style(0, 1, 0, channels);
    }

    void begin(Style values) {
        style = values;
        for (int mark = 0; mark < order.marks(); mark++) {
            if (order.paint(mark) instanceof Paint.Flat flat) {
                for (int channel = 0; channel < channels; channel++) {
                    coats[LANES * mark + channel] = (float) values.color(flat.color(), channel);
                }
                coats[LANES * mark + OPACITY] =
                        (float) (values.opacities()[mark] * values.color(flat.color(), channels));
            }
        }
        Arrays.fill(byCoats, 0);
    }

    /** Adds dLoss by colours and opacities, summed over what was lifted since {@link #begin}. */
    void addGradientTo(Style sum) {
        for (int mark = 0; mark < order.marks(); mark++) {
            if (order.paint(mark) instanceof Paint.Flat flat) {
                for (int channel = 0; channel < channels; channel++) {
                    sum.addColor(flat.color(), channel, byCoats[LANES * mark + channel]);
                }
                double byWhole = byCoats[LANES * mark + OPACITY];
                sum.opacities()[mark] += byWhole * style.color(flat.color(), channels);
                sum.addColor(flat.color(), channels, byWhole * style.opacities()[mark]);
            }
        }
    }

    /** Paints a run; {@code recording} writes on the tape what was below it. */
    void lay(Coverage coverage, int run, int mark, float[] row, boolean recording) {
        int first = coverage.firstValue(run);
        int end = coverage.endValue(run);
        int solid = coverage.solid(run);
        int at = LANES * coverage.x(run);
        double[] values = coverage.values();
        if (recording) {
            tape.write(row, at, LANES * (end - first + solid));
        }
        float s0 = coats[LANES * mark];
        float s1 = coats[LANES * mark + 1];
        float s2 = coats[LANES * mark + 2];
        float whole = coats[LANES * mark + OPACITY];
        for (int i = first; i < end; i++, at += LANES) {
            float a = (float) values[i] * whole;
            row[at] += a * (s0 - row[at]);
            row[at + 1] += a * (s1 - row[at + 1]);
            row[at + 2] += a * (s2 - row[at + 2]);
            row[at + OPACITY] += a * (1 - row[at + OPACITY]);
        }
        if (solid > 0) {
            layOn(row, at, at + LANES * solid, mark);
        }
    }

    private void layOn(float[] row, int from, int to, int mark) {
        float whole = coats[LANES * mark + OPACITY];
        float keep = 1 - whole;
        float s0 = whole * coats[LANES * mark];
        float s1 = whole * coats[LANES * mark + 1];
        float s2 = whole * coats[LANES * mark + 2];
        for (int at = from; at < to; at += LANES) {
            row[at] = keep * row[at] + s0;
            row[at + 1] = keep * row[at + 1] + s1;
            row[at + 2] = keep * row[at + 2] + s2;
            row[at + OPACITY] = keep * row[at + OPACITY] + whole;
        }
    }

    /** Takes the gradient back from under a run, to its coverage and to the mark's colour and opacity. */
    void lift(Coverage coverage, int run, int mark, float[] slope) {
        int first = coverage.firstValue(run);
        int end = coverage.endValue(run);
        int solid = coverage.solid(run);
        int x = LANES * coverage.x(run);
        int below = tape.take(LANES * (end - first + solid));
        if (solid > 0) {
            liftSolid(slope, x + LANES * (end - first), below + LANES * (end - first), solid, mark);
        }
        double[] values = coverage.values();
        double[] gradients = coverage.gradients();
        float[] numbers = tape.numbers();
        float s0 = coats[LANES * mark];
        float s1 = coats[LANES * mark + 1];
        float s2 = coats[LANES * mark + 2];
        float whole = coats[LANES * mark + OPACITY];
        double by0 = 0;
        double by1 = 0;
        double by2 = 0;
        double byWhole = 0;
        int at = x;
        for (int i = first; i < end; i++, at += LANES, below += LANES) {
            float value = (float) values[i];
            float a = value * whole;
            float g0 = slope[at];
            float g1 = slope[at + 1];
            float g2 = slope[at + 2];
            float g3 = slope[at + OPACITY];
            float byAlpha = g0 * (s0 - numbers[below])
                    + g1 * (s1 - numbers[below + 1])
                    + (g2 * (s2 - numbers[below + 2]) + g3 * (1 - numbers[below + OPACITY]));
            gradients[i] = byAlpha * whole;
            byWhole += byAlpha * value;
            by0 += g0 * a;
            by1 += g1 * a;
            by2 += g2 * a;
            slope[at] = g0 - g0 * a;
            slope[at + 1] = g1 - g1 * a;
            slope[at + 2] = g2 - g2 * a;
            slope[at + OPACITY] = g3 - g3 * a;
        }
        byCoats[LANES * mark] += by0;
        byCoats[LANES * mark + 1] += by1;
        byCoats[LANES * mark + 2] += by2;
        byCoats[LANES * mark + OPACITY] += byWhole;
    }

    private void liftSolid(float[] slope, int start, int startBelow, int count, int mark) {
        float[] numbers = tape.numbers();
        float whole = coats[LANES * mark + OPACITY];
        float keep = 1 - whole;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double product = 0;
        int at = start;
        int below = startBelow;
        for (int i = 0; i < count; i++, at += LANES, below += LANES) {
            float g0 = slope[at];
            float g1 = slope[at + 1];
            float g2 = slope[at + 2];
            float g3 = slope[at + OPACITY];
            sum0 += g0;
            sum1 += g1;
            sum2 += g2;
            sum3 += g3;
            product += g0 * numbers[below]
                    + g1 * numbers[below + 1]
                    + (g2 * numbers[below + 2] + g3 * numbers[below + OPACITY]);
            slope[at] = g0 * keep;
            slope[at + 1] = g1 * keep;
            slope[at + 2] = g2 * keep;
            slope[at + OPACITY] = g3 * keep;
        }
        byCoats[LANES * mark] += whole * sum0;
        byCoats[LANES * mark + 1] += whole * sum1;
        byCoats[LANES * mark + 2] += whole * sum2;
        byCoats[LANES * mark + OPACITY] += coats[LANES * mark] * sum0
                + coats[LANES * mark + 1] * sum1
                + coats[LANES * mark + 2] * sum2
                + sum3
                - product;
    }
}
