package dev.livestroke.export.lottie;

import dev.livestroke.export.Rounding;
import dev.livestroke.export.fit.FittedKeyframe;
import dev.livestroke.export.fit.FittedTrack;
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

    /** Returns the subpaths of {@code track}'s paths, which all have the same ones. */
    List<ShapeItem> convert(FittedTrack<BezierPath> track) {
        int subpaths = track.first().subpaths().size();
        List<ShapeItem> items = new ArrayList<>(subpaths);
        for (int i = 0; i < subpaths; i++) {
            int index = i;
            FittedTrack<BezierShape> shapes =
                    track.map(path -> shape(path.subpaths().get(index)));
            items.add(ShapePath.of(properties.property(still(shapes), List::of)));
        }
        return items;
    }

    /** One subpath may rest while another moves. */
    private static FittedTrack<BezierShape> still(FittedTrack<BezierShape> shapes) {
        boolean rests = shapes.keyframes().stream().map(FittedKeyframe::value).allMatch(shapes.first()::equals);
        return rests ? FittedTrack.resting(shapes.first()) : shapes;
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
