package dev.livestroke.export.lottie;

import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Precision;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.lottie.model.ShapeGroup;
import dev.livestroke.export.lottie.model.ShapeItem;
import dev.livestroke.export.lottie.model.ShapeLayer;
import dev.livestroke.export.lottie.model.Transform;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the tree of layers into shapes: the root becomes the layer, every group and path a group inside it, in the same
 * nesting and with the same names and ids. A layer whose motion needs several transforms is nested into as many groups.
 */
final class LayerConverter implements Layer.Visitor<ShapeItem> {

    private final FittedAnimation animation;
    private final Consumer<ExportWarning> warnings;
    private final Rounding paintLength;
    private final TransformConverter transforms;
    private final ShapeConverter shapes;

    LayerConverter(FittedAnimation animation, PropertyBuilder properties, Consumer<ExportWarning> warnings) {
        this.animation = animation;
        this.warnings = warnings;
        this.paintLength = Precision.of(animation.sketch()).length();
        this.transforms = new TransformConverter(properties, animation.precision());
        this.shapes = new ShapeConverter(properties, animation.precision().length());
    }

    /** Returns the sketch's root, shown until {@code outPoint}. */
    ShapeLayer convert(double outPoint) {
        GroupLayer root = animation.sketch().root();
        List<Transform> nested = nested(root);
        return ShapeLayer.of(root.name(), root.id(), outPoint, nested.get(0), inside(nested, root, children(root)));
    }

    @Override
    public ShapeItem group(GroupLayer group) {
        return group(group, children(group));
    }

    /** Lottie paints the earlier item over the later, so the stroke comes before the fill. */
    @Override
    public ShapeItem path(PathLayer path) {
        PaintConverter paints = new PaintConverter(path.id(), paintLength, warnings);
        FittedTrack<BezierPath> shape = animation.shapeOf(path);
        Optional<EllipseSpace> ellipses = path.fill().flatMap(EllipseSpace::of);
        List<ShapeItem> items = new ArrayList<>();
        if (ellipses.isEmpty() || path.stroke().isPresent()) {
            items.addAll(shapes.convert(shape));
        }
        path.stroke().map(paints::stroke).ifPresent(items::add);
        path.fill()
                .map(fill -> ellipses.map(space -> inside(space, path.name(), shape, paints, fill))
                        .orElseGet(() -> paints.fill(fill)))
                .ifPresent(items::add);
        return group(path, items);
    }

    private ShapeItem inside(
            EllipseSpace space, String name, FittedTrack<BezierPath> shape, PaintConverter paints, Fill fill) {
        List<ShapeItem> items = new ArrayList<>(shapes.convert(shape.map(space::widened)));
        items.add(paints.fill(space.widened(fill)));
        return ShapeGroup.of(name + " (gradient)", null, items, space.transform());
    }

    private ShapeItem group(Layer layer, List<ShapeItem> items) {
        List<Transform> nested = nested(layer);
        return ShapeGroup.of(layer.name(), layer.id(), inside(nested, layer, items), nested.get(0));
    }

    private List<Transform> nested(Layer layer) {
        return transforms.nested(animation.transformOf(layer.id()), layer.opacity());
    }

    /** Returns {@code items} inside all transforms but the outermost. */
    private static List<ShapeItem> inside(List<Transform> nested, Layer layer, List<ShapeItem> items) {
        List<ShapeItem> inner = items;
        for (int i = nested.size() - 1; i > 0; i--) {
            String name = layer.name() + " (inner motion" + (i == 1 ? ")" : " " + i + ")");
            inner = List.of(ShapeGroup.of(name, null, inner, nested.get(i)));
        }
        return inner;
    }

    /** Topmost first. */
    private List<ShapeItem> children(GroupLayer group) {
        List<ShapeItem> items = new ArrayList<>();
        for (Layer child : group.children()) {
            items.add(0, child.accept(this));
        }
        return items;
    }
}
