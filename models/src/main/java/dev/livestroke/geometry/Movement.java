package dev.livestroke.geometry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves layers inside a group.
 *
 * @param maps how the layer with an id is moved as a whole
 * @param shapes the shape of a path layer before it is moved
 * @param outer what moves the group, everything around it included
 */
record Movement(Function<String, Affine> maps, Function<PathLayer, BezierPath> shapes, Affine outer)
        implements Layer.Visitor<Layer> {

    /** The mean scale below which a layer is taken as flat. */
    private static final double VANISHED = 1e-6;

    /** Returns {@code group} with its content moved. */
    GroupLayer inside(GroupLayer group) {
        List<Layer> children =
                group.children().stream().map(child -> child.accept(this)).toList();
        return new GroupLayer(group.id(), group.name(), group.opacity(), children);
    }

    @Override
    public Layer group(GroupLayer group) {
        return new Movement(maps, shapes, mapOf(group)).inside(group);
    }

    @Override
    public Layer path(PathLayer path) {
        Affine map = mapOf(path);
        return new PathLayer(
                path.id(),
                path.name(),
                path.opacity(),
                shapes.apply(path).transformed(map),
                path.fill().map(fill -> fill.transformed(map)),
                path.stroke().flatMap(stroke -> moved(stroke, map)));
    }

    private Affine mapOf(Layer layer) {
        return outer.compose(maps.apply(layer.id()));
    }

    private static Optional<Stroke> moved(Stroke stroke, Affine map) {
        double scale = map.meanScale();
        return scale < VANISHED
                ? Optional.empty()
                : Optional.of(stroke.scaled(scale).withPaint(stroke.paint().transformed(map)));
    }
}
