package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A group's {@link Transform}, the last item of every group: without it lottie-web never finishes loading. Lottie's
 * skew is left out on purpose, since players disagree about it.
 */
public record TransformShape(
        @SerializedName("ty") String type,
        @SerializedName("a") AnimatedProperty<List<Double>> anchor,
        @SerializedName("p") AnimatedProperty<List<Double>> position,
        @SerializedName("s") AnimatedProperty<List<Double>> scale,
        @SerializedName("r") AnimatedProperty<Double> rotation,
        @SerializedName("o") AnimatedProperty<Double> opacity)
        implements ShapeItem {

    /** Returns {@code transform} as a group's item. */
    public static TransformShape of(Transform transform) {
        return new TransformShape(
                "tr",
                transform.anchor(),
                transform.position(),
                transform.scale(),
                transform.rotation(),
                transform.opacity());
    }
}
