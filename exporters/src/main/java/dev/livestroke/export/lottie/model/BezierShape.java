package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A spline through vertices. All lists have the same length, and within an animated property all keyframes have the
 * same length and closing.
 *
 * @param inTangents for each vertex, the control point before it, relative to it
 * @param outTangents for each vertex, the control point after it, relative to it
 * @param vertices [x, y] in canvas px
 */
public record BezierShape(
        @SerializedName("c") boolean closed,
        @SerializedName("i") List<List<Double>> inTangents,
        @SerializedName("o") List<List<Double>> outTangents,
        @SerializedName("v") List<List<Double>> vertices) {

    /** Copies the lists. */
    public BezierShape {
        inTangents = List.copyOf(inTangents);
        outTangents = List.copyOf(outTangents);
        vertices = List.copyOf(vertices);
    }
}
