package dev.livestroke.animator;

import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways through a tree of layers. */
final class LayerTree {

    private LayerTree() {}

    /** Returns {@code layer} and all layers below it. */
    static Stream<Layer> all(Layer layer) {
        return Stream.concat(Stream.of(layer), children(layer).stream().flatMap(LayerTree::all));
    }

    /** Returns the layer with {@code id} at or below {@code layer}. */
    static Optional<Layer> find(Layer layer, String id) {
        return all(layer).filter(found -> found.id().equals(id)).findFirst();
    }

    /** Returns the children of a group, none of a path. */
    static List<Layer> children(Layer layer) {
        return layer.accept(new Layer.Visitor<>() {
            @Override
            public List<Layer> group(GroupLayer group) {
                return group.children();
            }

            @Override
            public List<Layer> path(PathLayer path) {
                return List.of();
            }
        });
    }

    /** Returns {@code layer} if it is a group. */
    static Optional<GroupLayer> group(Layer layer) {
        return layer.accept(new Layer.Visitor<>() {
            @Override
            public Optional<GroupLayer> group(GroupLayer group) {
                return Optional.of(group);
            }

            @Override
            public Optional<GroupLayer> path(PathLayer path) {
                return Optional.empty();
            }
        });
    }
}
