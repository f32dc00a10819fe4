package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strokes the paths before it with a gradient.
 *
 * @param opacity in percent
 * @param width in canvas px
 * @param cap 1 butt, 2 round, 3 square
 * @param join 1 miter, 2 round, 3 bevel
 * @param dashes null for a solid line
 * @param start where offset 0 lies, or a radial gradient's middle; [x, y] in canvas px
 * @param end where offset 1 lies; [x, y] in canvas px
 * @param shape 1 linear, 2 radial
 * @param highlightLength how far a radial gradient's focus lies from the middle, in percent of the radius; else null
 * @param highlightAngle where it lies, in degrees from the direction of {@code end}; else null
 */
public record GradientStroke(
        @SerializedName("ty") String type,
        @SerializedName("o") AnimatedProperty<Double> opacity,
        @SerializedName("w") AnimatedProperty<Double> width,
        @SerializedName("lc") int cap,
        @SerializedName("lj") int join,
        @SerializedName("ml") double miterLimit,
        @SerializedName("d") @Nullable List<StrokeDash> dashes,
        @SerializedName("g") GradientColors colors,
        @SerializedName("s") AnimatedProperty<List<Double>> start,
        @SerializedName("e") AnimatedProperty<List<Double>> end,
        @SerializedName("t") int shape,
        @SerializedName("h") @Nullable AnimatedProperty<Double> highlightLength,
        @SerializedName("a") @Nullable AnimatedProperty<Double> highlightAngle)
        implements ShapeItem {}
