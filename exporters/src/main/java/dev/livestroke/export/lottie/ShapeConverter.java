package dev.livestroke.export.lottie;

import dev.livestroke.animation.Keyframe;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.BezierShape;
import dev.livestroke.export.lottie.model.ShapeItem;
import dev.livestroke.export.lottie.model.ShapePath;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;

/** Turns paths into Lottie's vertices and tangents: one item for each subpath, keyframes only for those that move. */
final class ShapeConverter {

    private final PropertyBuilder properties;
    private final Rounding rounding;

    ShapeConverter(PropertyBuilder properties, Rounding rounding) {
        this.properties = properties;
        this.rounding = rounding;
    }

    /** Returns the subpaths of {@code shapes}, which all have the same ones. */
    List<ShapeItem> convert(List<Keyframe<BezierPath>> shapes) {
        int subpaths = shapes.get(0).value().subpaths().size();
        List<ShapeItem> items = new ArrayList<>(subpaths);
        for (int i = 0; i < subpaths; i++) {
            int index = i;
            List<Keyframe<Subpath>> moments = shapes.stream()
                    .map(shape -> new Keyframe<>(
                            shape.seconds(), shape.value().subpaths().get(index)))
                    .toList();
            items.add(ShapePath.of(property(moments)));
        }
        return items;
    }

    private AnimatedProperty<BezierShape> property(List<Keyframe<Subpath>> moments) {
        return properties.property(moments, this::shape, List::of, this::isStill);
    }

    private boolean isStill(List<Subpath> subpaths) {
        return rounding.isStill(subpaths.stream().map(Subpath::points).toList());
    }

    private BezierShape shape(Subpath subpath) {
        List<CubicBezier> segments = subpath.segments();
        int count = segments.size() + (subpath.closed() ? 0 : 1);
        List<List<Double>> in = new ArrayList<>(count);
        List<List<Double>> out = new ArrayList<>(count);
        List<List<Double>> vertices = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Point vertex = i < segments.size()
                    ? segments.get(i).start()
                    : segments.get(i - 1).end();
            boolean arrives = i > 0 || subpath.closed();
            int before = (i + segments.size() - 1) % segments.size();
            vertices.add(List.of(rounding.round(vertex.x()), rounding.round(vertex.y())));
            in.add(tangent(vertex, arrives ? segments.get(before).control2() : vertex));
            out.add(tangent(vertex, i < segments.size() ? segments.get(i).control1() : vertex));
        }
        return new BezierShape(subpath.closed(), in, out, vertices);
    }

    /** Measured from the rounded vertex, so that the control point itself errs by one rounding, not by two. */
    private List<Double> tangent(Point vertex, Point control) {
        return List.of(
                rounding.round(control.x() - rounding.round(vertex.x())),
                rounding.round(control.y() - rounding.round(vertex.y())));
    }
}
