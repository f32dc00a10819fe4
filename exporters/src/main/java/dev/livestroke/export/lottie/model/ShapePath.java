package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;

/** One subpath. */
public record ShapePath(
        @SerializedName("ty") String type,
        @SerializedName("ks") AnimatedProperty<BezierShape> shape) implements ShapeItem {

    /** Returns the item that draws {@code shape}. */
    public static ShapePath of(AnimatedProperty<BezierShape> shape) {
        return new ShapePath("sh", shape);
    }
}
