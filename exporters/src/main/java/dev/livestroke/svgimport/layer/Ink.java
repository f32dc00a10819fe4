package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Where layers leave paint, in canvas px. */
final class Ink {

    /** Layers whose bounds are known, so that groups in groups do not measure the same curves again and again. */
    private final IdentityHashMap<Layer, Optional<Box>> known = new IdentityHashMap<>();

    /** Returns the bounds of curves and stroke widths; sharp corners may reach further. */
    Optional<Box> bounds(List<Layer> layers) {
        return layers.stream().flatMap(layer -> bounds(layer).stream()).reduce(Box::union);
    }

    private Optional<Box> bounds(Layer layer) {
        Optional<Box> box = known.get(layer);
        if (box == null) {
            box = layer.accept(new Layer.Visitor<>() {
                @Override
                public Optional<Box> group(GroupLayer group) {
                    return bounds(group.children());
                }

                @Override
                public Optional<Box> path(PathLayer path) {
                    double reach =
                            path.stroke().map(stroke -> stroke.width() / 2).orElse(0.0);
                    return Optional.of(path.path().bounds().grown(reach));
                }
            });
            known.put(layer, box);
        }
        return box;
    }

    /** Returns whether {@code outer} holds {@code inner}, up to half a pixel. */
    static boolean holds(Box outer, Box inner) {
        Box grown = outer.grown(0.5);
        return grown.left() <= inner.left()
                && grown.top() <= inner.top()
                && grown.right() >= inner.right()
                && grown.bottom() >= inner.bottom();
    }

    /** Returns the bounds of {@code box} after {@code map}. */
    static Box transformed(Box box, Affine map) {
        return Box.of(map.apply(new Point(box.left(), box.top())))
                .union(Box.of(map.apply(new Point(box.right(), box.top()))))
                .union(Box.of(map.apply(new Point(box.left(), box.bottom()))))
                .union(Box.of(map.apply(new Point(box.right(), box.bottom()))));
    }
}
