package dev.livestroke.raster;

import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.paint.Paint;

/**
 * One thing that is painted: the inside of a path, or its line.
 *
 * @param group index of the group it is in; 0 is the picture
 */
public record SceneMark(Curves curves, Brush brush, Paint paint, int group) {

    /** Whether the inside is painted or the line. */
    public sealed interface Brush {}

    /** The inside, by a rule. */
    public record Fill(WindingRule rule) implements Brush {}

    /** The line. */
    public record Line(Pen pen) implements Brush {}
}
