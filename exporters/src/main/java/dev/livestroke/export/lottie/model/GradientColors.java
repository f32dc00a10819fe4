package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The colours along a gradient.
 *
 * @param count how many colour stops there are
 * @param stops offset, red, green, blue for each colour stop; then, unless all are opaque, offset, alpha for each
 *     opacity stop; all 0 to 1
 */
public record GradientColors(
        @SerializedName("p") int count, @SerializedName("k") AnimatedProperty<List<Double>> stops) {}
