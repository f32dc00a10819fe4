package dev.livestroke.geometry;

import java.util.Optional;

/** One path with its paint; the fill is painted first, the stroke over it. */
public record PathLayer(
        String id, String name, double opacity, BezierPath path, Optional<Fill> fill, Optional<Stroke> stroke)
        implements Layer {

    /** @throws IllegalArgumentException if the id is blank or the opacity is outside 0 to 1 */
    public PathLayer {
        requireId(id);
        Ranges.requireUnit(opacity, "layer opacity");
    }

    /** Returns this layer with another path. */
    public PathLayer withPath(BezierPath other) {
        return new PathLayer(id, name, opacity, other, fill, stroke);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.path(this);
    }

    static void requireId(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a layer needs an id");
        }
    }
}
