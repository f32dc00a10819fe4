package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strokes the paths before it with one colour.
 *
 * @param color [red, green, blue], each 0 to 1
 * @param opacity in percent
 * @param width in canvas px
 * @param cap 1 butt, 2 round, 3 square
 * @param join 1 miter, 2 round, 3 bevel
 * @param dashes null for a solid line
 */
public record ShapeStroke(
        @SerializedName("ty") String type,
        @SerializedName("c") AnimatedProperty<List<Double>> color,
        @SerializedName("o") AnimatedProperty<Double> opacity,
        @SerializedName("w") AnimatedProperty<Double> width,
        @SerializedName("lc") int cap,
        @SerializedName("lj") int join,
        @SerializedName("ml") double miterLimit,
        @SerializedName("d") @Nullable List<StrokeDash> dashes)
        implements ShapeItem {}
