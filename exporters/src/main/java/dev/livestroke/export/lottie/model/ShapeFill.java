package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * Fills the paths before it with one colour.
 *
 * @param color [red, green, blue], each 0 to 1
 * @param opacity in percent
 * @param rule 1 for nonzero, 2 for even-odd
 */
public record ShapeFill(
        @SerializedName("ty") String type,
        @SerializedName("c") AnimatedProperty<List<Double>> color,
        @SerializedName("o") AnimatedProperty<Double> opacity,
        @SerializedName("r") int rule)
        implements ShapeItem {}
