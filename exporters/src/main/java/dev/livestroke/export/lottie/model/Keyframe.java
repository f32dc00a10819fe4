package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value at a frame. All but the last of a property have both handles: without them lottie-web and rlottie show
 * nothing. The last has none: rlottie would hold the value 0 for it.
 *
 * @param frame may be a fraction
 * @param value the numbers of the value, or the one {@link BezierShape}, as a list in either case
 * @param in how the value arrives at the next keyframe; null in the last one
 * @param out how the value leaves this one; null in the last one
 */
public record Keyframe(
        @SerializedName("t") double frame,
        @SerializedName("s") List<?> value,
        @SerializedName("i") @Nullable EasingHandle in,
        @SerializedName("o") @Nullable EasingHandle out) {

    /** Returns the keyframe that ends a property. */
    public static Keyframe last(double frame, List<?> value) {
        return new Keyframe(frame, value, null, null);
    }
}
