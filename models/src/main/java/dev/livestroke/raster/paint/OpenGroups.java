package dev.livestroke.raster.paint;

import static dev.livestroke.raster.paint.Layers.LANES;
import static dev.livestroke.raster.paint.Layers.OPACITY;

/** The groups that are being painted, each on a level of its own: composited over what is below when it closes. */
final class OpenGroups {

    private final PaintOrder order;
    private final Layers layers;
    private final Tape tape;
    private Style style;
    private int group;

    OpenGroups(PaintOrder order, Layers layers, Tape tape, int channels) {
        this.order = order;
        this.layers = layers;
        this.tape = tape;
        style = new Style(0, 1, 0, channels);
    }

    void begin(Style values) {
        style = values;
    }

    /** Begins a row: the picture is open. */
    void beginRow() {
        group = 0;
    }

    /** Returns the group that is open. */
    int group() {
        return group;
    }

    /** Returns whether the open group must be closed before {@code target} is painted on. */
    boolean mustClose(int target) {
        return group != target && order.ancestor(target, order.depth(group)) != group;
    }

    /** Opens the groups between the open one and {@code target}, which is in it. */
    void openTo(int target) {
        while (group != target) {
            group = order.ancestor(target, order.depth(group) + 1);
            layers.open(order.depth(group));
        }
    }

    /** Composites the open group over what is below it, and returns which it was. */
    int close(boolean recording) {
        int level = order.depth(group);
        int from = layers.left(level);
        int to = layers.right(level);
        float opacity = (float) style.groupOpacities()[group];
        float[] above = layers.row(level);
        float[] below = layers.row(level - 1);
        if (recording) {
            tape.write(below, LANES * from, LANES * (to - from));
            tape.write(above, LANES * from, LANES * (to - from));
            tape.write(from, to);
        }
        for (int pixel = LANES * from; pixel < LANES * to; pixel += LANES) {
            float cover = above[pixel + OPACITY];
            for (int lane = pixel; lane < pixel + LANES; lane++) {
                below[lane] += opacity * (above[lane] - cover * below[lane]);
            }
        }
        layers.touch(level - 1, from, to);
        int closed = group;
        group = order.parent(group);
        return closed;
    }

    /** Takes the gradient of a group's compositing back, to its level in {@code slopes} and what is below, and its opacity. */
    void reopen(int closed, Layers slopes, Style sum) {
        int level = order.depth(closed);
        float opacity = (float) style.groupOpacities()[closed];
        int at = tape.take(2);
        int from = (int) tape.numbers()[at];
        int to = (int) tape.numbers()[at + 1];
        slopes.open(level);
        int above = tape.take(LANES * (to - from));
        int below = tape.take(LANES * (to - from));
        float[] numbers = tape.numbers();
        float[] slope = slopes.row(level - 1);
        float[] byAbove = slopes.row(level);
        double byOpacity = 0;
        for (int pixel = 0; pixel < LANES * (to - from); pixel += LANES) {
            float cover = numbers[above + pixel + OPACITY];
            float byCover = 0;
            for (int lane = pixel; lane < pixel + LANES; lane++) {
                int place = LANES * from + lane;
                float g = slope[place];
                byOpacity += g * (numbers[above + lane] - cover * numbers[below + lane]);
                byCover += g * numbers[below + lane];
                byAbove[place] = opacity * g;
                slope[place] = g * (1 - opacity * cover);
            }
            byAbove[LANES * from + pixel + OPACITY] -= opacity * byCover;
        }
        sum.groupOpacities()[closed] += byOpacity;
    }
}
