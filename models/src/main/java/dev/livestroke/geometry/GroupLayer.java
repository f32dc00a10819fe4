package dev.livestroke.geometry;

import java.util.List;

/** Layers painted one over the other, the first at the bottom; opacity applies to the group as one picture. */
public record GroupLayer(String id, String name, double opacity, List<Layer> children) implements Layer {

    /** @throws IllegalArgumentException if the id is blank or the opacity is outside 0 to 1 */
    public GroupLayer {
        PathLayer.requireId(id);
        Ranges.requireUnit(opacity, "group opacity");
        children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.group(this);
    }
}
