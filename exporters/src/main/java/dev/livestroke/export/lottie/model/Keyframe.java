package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A value at a frame. Both handles are always written: without them lottie-web and rlottie show nothing.
 *
 * @param frame may be a fraction
 * @param value the numbers of the value, or the one {@link BezierShape}, as a list in either case
 * @param in how the value arrives at the next keyframe
 * @param out how the value leaves this one
 */
public record Keyframe(
        @SerializedName("t") double frame,
        @SerializedName("s") List<?> value,
        @SerializedName("i") EasingHandle in,
        @SerializedName("o") EasingHandle out) {

    /** Returns a keyframe with even speed towards the next. */
    public static Keyframe linear(double frame, List<?> value) {
        return new Keyframe(frame, List.copyOf(value), EasingHandle.LINEAR_IN, EasingHandle.LINEAR_OUT);
    }
}
