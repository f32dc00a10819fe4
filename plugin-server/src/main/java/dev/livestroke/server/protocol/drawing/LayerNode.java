package dev.livestroke.server.protocol.drawing;

import java.util.List;
import java.util.Optional;

/** A layer in the drawing's tree. */
public sealed interface LayerNode {

    /** Returns the id, unique in the drawing. */
    String id();

    /** Hands this layer to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** Layers that are one picture, from the bottom up; {@code opacity} is 0 to 1. */
    record Group(String id, String name, double opacity, List<LayerNode> children) implements LayerNode {

        /** @throws IllegalArgumentException if the id is not one, or the opacity is out of range */
        public Group {
            children = List.copyOf(children);
            Ranges.layerId("id", id);
            Ranges.name("name", name);
            Ranges.unit("opacity", opacity);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /**
     * One path.
     *
     * @param d path data of SVG; the server's own has absolute M, C and Z only
     */
    record Path(
            String id, String name, double opacity, String d, Optional<FillStyle> fill, Optional<StrokeStyle> stroke)
            implements LayerNode {

        /** @throws IllegalArgumentException if the id is not one, or the opacity is out of range */
        public Path {
            Ranges.layerId("id", id);
            Ranges.name("name", name);
            Ranges.unit("opacity", opacity);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.path(this);
        }
    }

    /** One method per kind of layer. */
    interface Visitor<R> {
        R group(Group group);

        R path(Path path);
    }
}
