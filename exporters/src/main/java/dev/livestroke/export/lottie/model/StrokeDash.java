package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;

/**
 * One number of a dash pattern.
 *
 * @param kind "d" for a dash, "g" for a gap, "o" for the offset, which comes last
 * @param name always written: lottie-web never finishes loading without it
 * @param length in canvas px
 */
public record StrokeDash(
        @SerializedName("n") String kind,
        @SerializedName("nm") String name,
        @SerializedName("v") AnimatedProperty<Double> length) {}
