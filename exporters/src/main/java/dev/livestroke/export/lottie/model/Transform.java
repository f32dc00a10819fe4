package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * Where a layer stands: about the anchor it is scaled, then turned, then put at the position.
 *
 * @param anchor [x, y] in canvas px
 * @param position [x, y] in canvas px
 * @param scale [x, y] in percent
 * @param rotation in degrees, clockwise
 * @param opacity in percent
 */
public record Transform(
        @SerializedName("a") AnimatedProperty<List<Double>> anchor,
        @SerializedName("p") AnimatedProperty<List<Double>> position,
        @SerializedName("s") AnimatedProperty<List<Double>> scale,
        @SerializedName("r") AnimatedProperty<Double> rotation,
        @SerializedName("o") AnimatedProperty<Double> opacity) {}
