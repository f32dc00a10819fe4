package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Point;
import java.util.List;
import java.util.Optional;

/** Where layers leave paint, in canvas px. */
final class Ink {

    private Ink() {}

    /** Returns the bounds of curves and stroke widths; sharp corners may reach further. */
    static Optional<Box> bounds(List<Layer> layers) {
        return layers.stream()
                .flatMap(Layer::paths)
                .map(layer -> layer.path()
                        .bounds()
                        .grown(layer.stroke().map(stroke -> stroke.width() / 2).orElse(0.0)))
                .reduce(Box::union);
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
