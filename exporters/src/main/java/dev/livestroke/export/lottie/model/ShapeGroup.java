package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items that move together.
 *
 * @param id becomes the element's id in the page; null for a group that the drawing does not have
 * @param items topmost first, the {@link TransformShape} last
 */
public record ShapeGroup(
        @SerializedName("ty") String type,
        @SerializedName("nm") String name,
        @SerializedName("ln") @Nullable String id,
        @SerializedName("it") List<ShapeItem> items)
        implements ShapeItem {

    /** Copies the list. */
    public ShapeGroup {
        items = List.copyOf(items);
    }

    /** Returns the group of {@code items} under {@code transform}. */
    public static ShapeGroup of(String name, @Nullable String id, List<ShapeItem> items, Transform transform) {
        return new ShapeGroup(
                "gr",
                name,
                id,
                Stream.concat(items.stream(), Stream.of(TransformShape.of(transform)))
                        .toList());
    }
}
