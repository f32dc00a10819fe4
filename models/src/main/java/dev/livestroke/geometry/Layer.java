package dev.livestroke.geometry;

import java.util.stream.Stream;

/** A node of the drawing's tree, as a design tool's layer panel shows it. */
public sealed interface Layer permits GroupLayer, PathLayer {

    /** Returns the id, unique in the sketch; kept from the source where it has one. */
    String id();

    /** Returns the name that a person sees. */
    String name();

    /** Returns the opacity of the layer as a whole, 0 to 1. */
    double opacity();

    /** Hands this layer to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the path layers at and below this one, in paint order. */
    default Stream<PathLayer> paths() {
        return accept(new Visitor<>() {
            @Override
            public Stream<PathLayer> group(GroupLayer group) {
                return group.children().stream().flatMap(Layer::paths);
            }

            @Override
            public Stream<PathLayer> path(PathLayer path) {
                return Stream.of(path);
            }
        });
    }

    /** One method per kind of layer. */
    interface Visitor<R> {
        R group(GroupLayer group);

        R path(PathLayer path);
    }
}
