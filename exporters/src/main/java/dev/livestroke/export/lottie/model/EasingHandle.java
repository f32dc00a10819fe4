package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;

/**
 * A control point of the curve from one keyframe, at (0, 0), to the next, at (1, 1).
 *
 * @param time 0 to 1
 * @param progress 0 to 1; outside, the value overshoots
 */
public record EasingHandle(
        @SerializedName("x") double time,
        @SerializedName("y") double progress) {

    /** The handle that leaves a keyframe at even speed. */
    public static final EasingHandle LINEAR_OUT = new EasingHandle(0, 0);

    /** The handle that arrives at a keyframe at even speed. */
    public static final EasingHandle LINEAR_IN = new EasingHandle(1, 1);
}
