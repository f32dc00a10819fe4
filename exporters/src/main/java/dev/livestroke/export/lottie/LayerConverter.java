package dev.livestroke.export.lottie;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.MotionSampler;
import dev.livestroke.export.Precision;
import dev.livestroke.export.lottie.TransformConverter.Nested;
import dev.livestroke.export.lottie.model.ShapeGroup;
import dev.livestroke.export.lottie.model.ShapeItem;
import dev.livestroke.export.lottie.model.ShapeLayer;
import dev.livestroke.export.lottie.model.Transform;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns the tree of layers into shapes: the root becomes the layer, every group and path a group inside it, in the same
 * nesting and with the same names and ids.
 */
final class LayerConverter {

    private final Animation animation;
    private final Consumer<ExportWarning> warnings;
    private final MotionSampler sampler;
    private final Precision precision;
    private final TransformConverter transforms;
    private final ShapeConverter shapes;

    LayerConverter(Animation animation, PropertyBuilder properties, Consumer<ExportWarning> warnings) {
        this.animation = animation;
        this.warnings = warnings;
        this.sampler = new MotionSampler(animation);
        this.precision = Precision.of(animation.sketch());
        this.transforms = new TransformConverter(sampler, properties, precision);
        this.shapes = new ShapeConverter(properties, precision.length());
    }

    /** Returns the sketch's root, shown until {@code outPoint}. */
    ShapeLayer convert(double outPoint) {
        GroupLayer root = animation.sketch().root();
        Nested nested = transforms(root);
        return ShapeLayer.of(root.name(), root.id(), outPoint, nested.outer(), content(root, nested.inner()));
    }

    private ShapeItem group(GroupLayer group) {
        Nested nested = transforms(group);
        return ShapeGroup.of(group.name(), group.id(), content(group, nested.inner()), nested.outer());
    }

    private Nested transforms(GroupLayer group) {
        return animation
                .affineOf(group.id())
                .map(track -> transforms.moving(track, group.opacity()))
                .orElseGet(() -> new Nested(transforms.resting(group.opacity()), Optional.empty()));
    }

    /** The children, topmost first; inside one group more where the motion needs two transforms. */
    private List<ShapeItem> content(GroupLayer group, Optional<Transform> inner) {
        List<ShapeItem> items = new ArrayList<>();
        for (Layer child : group.children()) {
            items.add(0, child.accept(new ItemOfLayer()));
        }
        return inner.map(transform ->
                        List.<ShapeItem>of(ShapeGroup.of(group.name() + " (inner turn)", null, items, transform)))
                .orElse(items);
    }

    /** Lottie paints the earlier item over the later, so the stroke comes before the fill. */
    private ShapeItem path(PathLayer path) {
        PaintConverter paints = new PaintConverter(path.id(), precision.length(), warnings);
        List<ShapeItem> items = new ArrayList<>(shapes.convert(moments(path)));
        path.stroke().map(paints::stroke).ifPresent(items::add);
        path.fill().map(paints::fill).ifPresent(items::add);
        return ShapeGroup.of(path.name(), path.id(), items, transforms.resting(path.opacity()));
    }

    private List<Keyframe<BezierPath>> moments(PathLayer path) {
        return animation
                .localOf(path.id())
                .map(sampler::shapes)
                .orElseGet(() -> List.of(new Keyframe<>(0, path.path())));
    }

    private final class ItemOfLayer implements Layer.Visitor<ShapeItem> {
        @Override
        public ShapeItem group(GroupLayer group) {
            return LayerConverter.this.group(group);
        }

        @Override
        public ShapeItem path(PathLayer path) {
            return LayerConverter.this.path(path);
        }
    }
}
