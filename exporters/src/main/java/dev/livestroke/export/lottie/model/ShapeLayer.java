package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A layer of shapes.
 *
 * @param id becomes the element's id in the page
 * @param startTime always written: lottie-web shows nothing without it
 * @param shapes topmost first
 */
public record ShapeLayer(
        @SerializedName("ty") int type,
        @SerializedName("ind") int index,
        @SerializedName("nm") String name,
        @SerializedName("ln") String id,
        @SerializedName("ip") double inPoint,
        @SerializedName("op") double outPoint,
        @SerializedName("st") double startTime,
        @SerializedName("ks") Transform transform,
        @SerializedName("shapes") List<ShapeItem> shapes) {

    /** Copies the list. */
    public ShapeLayer {
        shapes = List.copyOf(shapes);
    }

    /** Returns the document's only layer, shown from frame 0 to {@code outPoint}. */
    public static ShapeLayer of(String name, String id, double outPoint, Transform transform, List<ShapeItem> shapes) {
        return new ShapeLayer(4, 1, name, id, 0, outPoint, 0, transform, shapes);
    }
}
