package dev.livestroke.raster;

import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.PaintOrder;
import dev.livestroke.raster.paint.Style;
import java.util.List;

/**
 * What stays the same in all frames of a scene: which control points make which marks, how these are painted, and in what
 * order. Immutable.
 */
public final class SceneLayout {

    private final int pointCount;
    private final int channels;
    private final int colors;
    private final List<SceneMark> marks;
    private final int[] parents;
    private final PaintOrder order;

    /**
     * @param pointCount number of control points of a frame, at least 1
     * @param channels of a colour, without opacity: 1 for grey, 3 for RGB; at most 3
     * @param colors in the palette
     * @param marks the bottom one first
     * @param parents of the groups, each before its children; group 0 is the picture and its own parent. A group is painted
     *     by itself and then composited, so there need be none for groups that are opaque
     * @throws IllegalArgumentException if an index is out of range
     */
    public SceneLayout(int pointCount, int channels, int colors, List<SceneMark> marks, int... parents) {
        if (pointCount < 1 || channels < 1 || channels > 3) {
            throw new IllegalArgumentException(
                    "expected at least 1 control point and 1 to 3 channels, found " + pointCount + " and " + channels);
        }
        this.pointCount = pointCount;
        this.channels = channels;
        this.colors = colors;
        this.marks = List.copyOf(marks);
        this.parents = parents.length == 0 ? new int[1] : parents.clone();
        for (int i = 0; i < marks.size(); i++) {
            requireIndices(i, marks.get(i));
        }
        order = new PaintOrder(
                marks.stream().map(SceneMark::paint).toList(),
                marks.stream().mapToInt(SceneMark::group).toArray(),
                this.parents);
    }

    /** Returns the number of control points of a frame. */
    public int pointCount() {
        return pointCount;
    }

    /** Returns how many channels a colour has. */
    public int channels() {
        return channels;
    }

    /** Returns the marks, the bottom one first. */
    public List<SceneMark> marks() {
        return marks;
    }

    /** Returns a style of the right size, all zeros. */
    public Style newStyle() {
        return new Style(marks.size(), parents.length, colors, channels);
    }

    PaintOrder order() {
        return order;
    }

    private void requireIndices(int index, SceneMark mark) {
        require(index, "control point", mark.curves().firstPoint(), pointCount);
        require(index, "control point", mark.curves().lastPoint(), pointCount);
        require(index, "group", mark.group(), parents.length);
        if (mark.paint() instanceof Paint.Flat flat) {
            require(index, "color", flat.color(), colors);
        } else if (mark.paint() instanceof Paint.Ramp ramp) {
            ramp.stops().forEach(stop -> require(index, "color", stop.color(), colors));
        }
    }

    private static void require(int mark, String what, int found, int count) {
        if (found < 0 || found >= count) {
            throw new IllegalArgumentException(
                    "mark " + mark + ", " + what + ": expected an index in 0.." + (count - 1) + ", found " + found);
        }
    }
}
