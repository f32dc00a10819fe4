package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * The file as a whole (the specification calls it Animation).
 *
 * @param bodymovinVersion read by players that are older than the specification; rlottie refuses a file without it
 * @param specVersion 10001 for 1.0.1
 * @param framesPerSecond how many units of {@code outPoint} pass in a second
 * @param inPoint first frame
 * @param outPoint one past the last frame; may be a fraction
 * @param width canvas px
 * @param height canvas px
 * @param layers topmost first
 */
public record LottieDocument(
        @SerializedName("v") String bodymovinVersion,
        @SerializedName("ver") int specVersion,
        @SerializedName("fr") double framesPerSecond,
        @SerializedName("ip") double inPoint,
        @SerializedName("op") double outPoint,
        @SerializedName("w") int width,
        @SerializedName("h") int height,
        @SerializedName("nm") String name,
        @SerializedName("layers") List<ShapeLayer> layers) {

    /** Copies the list. */
    public LottieDocument {
        layers = List.copyOf(layers);
    }
}
