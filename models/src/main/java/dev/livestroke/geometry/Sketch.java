package dev.livestroke.geometry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A drawing: a canvas from (0, 0) to (width, height) in canvas px, y down, and a tree of layers. All coordinates in the
 * tree are canvas px; transforms of the source are already applied.
 */
public record Sketch(double width, double height, GroupLayer root) {

    /** @throws IllegalArgumentException if the canvas is empty or two layers share an id */
    public Sketch {
        Ranges.requirePositive(width, "canvas width");
        Ranges.requirePositive(height, "canvas height");
        requireUniqueIds(root, new HashSet<>());
    }

    /** Returns the path layers in paint order, the bottom one first. */
    public List<PathLayer> paths() {
        return root.paths().toList();
    }

    /** Returns the control points of all paths, in paint order. */
    public List<Point> points() {
        return root.paths().flatMap(layer -> layer.path().points().stream()).toList();
    }

    /** Returns the bounds of all paths, without stroke widths; empty if there is no path. */
    public Optional<Box> bounds() {
        return root.paths().map(layer -> layer.path().bounds()).reduce(Box::union);
    }

    /** Returns this sketch with every path layer replaced by what {@code change} makes of it. */
    public Sketch mapPaths(UnaryOperator<PathLayer> change) {
        return new Sketch(width, height, mapGroup(root, change));
    }

    /** Returns the whole drawing, with its canvas, strokes and gradients, {@code factor} times as large. */
    public Sketch scaled(double factor) {
        Ranges.requirePositive(factor, "scale");
        Affine map = Affine.scale(factor, factor);
        Sketch layers = mapPaths(layer -> new PathLayer(
                layer.id(),
                layer.name(),
                layer.opacity(),
                layer.path().transformed(map),
                layer.fill().map(fill -> fill.transformed(map)),
                layer.stroke()
                        .map(stroke -> stroke.withPaint(stroke.paint().transformed(map))
                                .scaled(factor))));
        return new Sketch(width * factor, height * factor, layers.root());
    }

    /**
     * Returns the drawing with motion in its control points; gradients move with their layers. Where a layer is scaled,
     * strokes and dashes grow by its mean scale, so a stroke that is scaled unevenly is only near to what players draw. A
     * group that is flat for a moment, as in the middle of a flip, has no strokes then.
     *
     * @param maps how the layer with an id is moved as a whole, inside the motion of the groups around it
     * @param shapes the shape of a path layer before it is moved
     */
    public Sketch moved(Function<String, Affine> maps, Function<PathLayer, BezierPath> shapes) {
        return new Sketch(width, height, new Movement(maps, shapes, maps.apply(root.id())).inside(root));
    }

    private static GroupLayer mapGroup(GroupLayer group, UnaryOperator<PathLayer> change) {
        Layer.Visitor<Layer> visitor = new Layer.Visitor<>() {
            @Override
            public Layer group(GroupLayer child) {
                return mapGroup(child, change);
            }

            @Override
            public Layer path(PathLayer child) {
                return change.apply(child);
            }
        };
        List<Layer> children =
                group.children().stream().map(child -> child.accept(visitor)).toList();
        return new GroupLayer(group.id(), group.name(), group.opacity(), children);
    }

    private static void requireUniqueIds(Layer layer, Set<String> seen) {
        if (!seen.add(layer.id())) {
            throw new IllegalArgumentException("two layers share the id \"" + layer.id() + "\"");
        }
        layer.accept(new Layer.Visitor<Optional<String>>() {
            @Override
            public Optional<String> group(GroupLayer group) {
                group.children().forEach(child -> requireUniqueIds(child, seen));
                return Optional.empty();
            }

            @Override
            public Optional<String> path(PathLayer path) {
                return Optional.empty();
            }
        });
    }
}
