package dev.livestroke.svgimport.style;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.StyleColor;
import java.util.List;

/**
 * The properties that children inherit, as they apply to one element.
 *
 * @param color what {@code currentColor} means
 * @param visibility {@code visible}, {@code hidden} or {@code collapse}
 * @param fontSize in user units
 * @param paintOrder as written
 */
public record ComputedStyle(
        StyleColor color, FillStyle fill, StrokeStyle stroke, String visibility, double fontSize, String paintOrder) {

    /** What the outermost element inherits. */
    public static final ComputedStyle INITIAL = new ComputedStyle(
            StyleColor.BLACK,
            new FillStyle(new PaintSpec.Solid(new StyleColor(Color.BLACK, 1)), 1, FillRule.NONZERO),
            new StrokeStyle(PaintSpec.NONE, 1, Length.px(1), LineCap.BUTT, LineJoin.MITER, 4, List.of(), Length.px(0)),
            "visible",
            Length.DEFAULT_FONT_SIZE,
            "normal");

    /** Returns whether the element itself is drawn; its children may decide otherwise. */
    public boolean isVisible() {
        return visibility.equals("visible");
    }
}
