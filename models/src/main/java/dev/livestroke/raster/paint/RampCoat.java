package dev.livestroke.raster.paint;

import static dev.livestroke.raster.paint.Layers.LANES;
import static dev.livestroke.raster.paint.Layers.OPACITY;

import dev.livestroke.raster.coverage.Coverage;
import java.util.Arrays;

/** Lays runs of marks painted with a gradient over a row, and takes the gradient of the loss back from under them. */
final class RampCoat {

    private final int channels;
    private final Tape tape;
    private final RampRow ramp;
    private final float[] covered;
    private final float[] alpha;
    private final float[] byAlpha;
    private final float[][] colors;
    private final float[][] byColor;
    private Style style;
    private PlaneMap motion = PlaneMap.IDENTITY;

    RampCoat(int width, int channels, Tape tape) {
        this.channels = channels;
        this.tape = tape;
        ramp = new RampRow(channels);
        covered = new float[width];
        alpha = new float[width];
        byAlpha = new float[width];
        colors = new float[channels + 1][width];
        byColor = new float[channels + 1][width];
        style = new Style(0, 1, 0, channels);
    }

    /** @param frameMotion where the frame's motion takes gradients, px */
    void begin(Style values, PlaneMap frameMotion) {
        style = values;
        motion = frameMotion;
    }

    /** Paints a run; {@code recording} writes on the tape what was below it. */
    void lay(Coverage coverage, int run, int mark, int y, Paint.Ramp paint, float[] row, boolean recording) {
        int at = LANES * coverage.x(run);
        int length = coverage.length(run) + coverage.solid(run);
        shade(coverage, run, mark, y, paint);
        if (recording) {
            tape.write(row, at, LANES * length);
        }
        for (int i = 0; i < length; i++) {
            for (int channel = 0; channel < channels; channel++) {
                int lane = at + LANES * i + channel;
                row[lane] += alpha[i] * (colors[channel][i] - row[lane]);
            }
            int opacity = at + LANES * i + OPACITY;
            row[opacity] += alpha[i] * (1 - row[opacity]);
        }
    }

    /** Takes the gradient back from under a run, to its coverage and to {@code sum}. */
    void lift(Coverage coverage, int run, int mark, int y, Paint.Ramp paint, float[] slope, Style sum) {
        int x = coverage.x(run);
        int length = coverage.length(run) + coverage.solid(run);
        shade(coverage, run, mark, y, paint);
        int below = tape.take(LANES * length);
        for (int i = 0; i < length; i++) {
            liftPixel(i, slope, LANES * (x + i), below + LANES * i);
        }
        double opacity = style.opacities()[mark];
        double byOpacity = 0;
        for (int i = 0; i < length; i++) {
            byOpacity += byAlpha[i] * covered[i] * colors[channels][i];
            byColor[channels][i] = (float) (byAlpha[i] * covered[i] * opacity);
        }
        int first = coverage.firstValue(run);
        for (int i = 0; i < coverage.length(run); i++) {
            coverage.gradients()[first + i] = byAlpha[i] * opacity * colors[channels][i];
        }
        sum.opacities()[mark] += byOpacity;
        ramp.pull(x, y, length, byColor, sum);
    }

    private void liftPixel(int i, float[] slope, int at, int below) {
        float[] numbers = tape.numbers();
        float g = slope[at + OPACITY];
        float sum = g * (1 - numbers[below + OPACITY]);
        slope[at + OPACITY] = g - g * alpha[i];
        for (int channel = 0; channel < channels; channel++) {
            g = slope[at + channel];
            sum += g * (colors[channel][i] - numbers[below + channel]);
            byColor[channel][i] = g * alpha[i];
            slope[at + channel] = g - g * alpha[i];
        }
        byAlpha[i] = sum;
    }

    private void shade(Coverage coverage, int run, int mark, int y, Paint.Ramp paint) {
        int cells = coverage.length(run);
        int length = cells + coverage.solid(run);
        for (int i = 0; i < cells; i++) {
            covered[i] = (float) coverage.values()[coverage.firstValue(run) + i];
        }
        Arrays.fill(covered, cells, length, 1);
        ramp.use(paint, motion, style);
        ramp.paint(coverage.x(run), y, length, colors);
        float opacity = (float) style.opacities()[mark];
        for (int i = 0; i < length; i++) {
            alpha[i] = covered[i] * opacity * colors[channels][i];
        }
    }
}
