package dev.livestroke.server.drawing;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.server.protocol.drawing.DrawingView;
import dev.livestroke.server.protocol.drawing.FillStyle;
import dev.livestroke.server.protocol.drawing.LayerNode;
import dev.livestroke.server.protocol.drawing.PaintNode;
import dev.livestroke.server.protocol.drawing.StrokeStyle;
import java.util.List;

/** Shows a sketch as clients see it. */
public final class DrawingViews {

    private static final double ROUNDING = 1e4;

    private DrawingViews() {}

    /** Returns what a client may draw of {@code sketch}; coordinates are rounded to a ten-thousandth of a px. */
    public static DrawingView of(Sketch sketch) {
        Box box = sketch.bounds().orElseThrow(() -> new IllegalArgumentException("the sketch has no path"));
        return new DrawingView(
                sketch.width(),
                sketch.height(),
                sketch.root().children().stream().map(DrawingViews::layer).toList(),
                new DrawingView.Bounds(
                        rounded(box.left()),
                        rounded(box.top()),
                        rounded(box.right() - box.left()),
                        rounded(box.bottom() - box.top())));
    }

    private static LayerNode layer(Layer layer) {
        return layer.accept(new Layer.Visitor<>() {
            @Override
            public LayerNode group(GroupLayer group) {
                return new LayerNode.Group(
                        group.id(),
                        group.name(),
                        group.opacity(),
                        group.children().stream().map(DrawingViews::layer).toList());
            }

            @Override
            public LayerNode path(PathLayer path) {
                return new LayerNode.Path(
                        path.id(),
                        path.name(),
                        path.opacity(),
                        pathData(path.path()),
                        path.fill().map(DrawingViews::fill),
                        path.stroke().map(DrawingViews::stroke));
            }
        });
    }

    /** Returns path data of absolute M, C and Z. */
    static String pathData(BezierPath path) {
        StringBuilder data = new StringBuilder();
        for (Subpath subpath : path.subpaths()) {
            data.append('M').append(text(subpath.start()));
            for (CubicBezier segment : subpath.segments()) {
                data.append('C').append(text(segment.control1()));
                data.append(' ').append(text(segment.control2()));
                data.append(' ').append(text(segment.end()));
            }
            data.append(subpath.closed() ? "Z" : "");
        }
        return data.toString();
    }

    private static FillStyle fill(Fill fill) {
        return new FillStyle(
                paint(fill.paint()),
                fill.opacity(),
                FillStyle.Rule.valueOf(fill.rule().name()));
    }

    private static StrokeStyle stroke(Stroke stroke) {
        return new StrokeStyle(
                paint(stroke.paint()),
                stroke.opacity(),
                stroke.width(),
                StrokeStyle.Cap.valueOf(stroke.cap().name()),
                StrokeStyle.Join.valueOf(stroke.join().name()),
                stroke.miterLimit(),
                stroke.dashes(),
                stroke.dashOffset());
    }

    private static PaintNode paint(Paint paint) {
        return paint.accept(new Paint.Visitor<>() {
            @Override
            public PaintNode color(Color color) {
                return new PaintNode.Color(color.toHex());
            }

            @Override
            public PaintNode linearGradient(LinearGradient gradient) {
                return new PaintNode.Linear(
                        gradient.start().x(),
                        gradient.start().y(),
                        gradient.end().x(),
                        gradient.end().y(),
                        matrix(gradient.transform()),
                        PaintNode.Spread.valueOf(gradient.spread().name()),
                        stops(gradient.stops()));
            }

            @Override
            public PaintNode radialGradient(RadialGradient gradient) {
                return new PaintNode.Radial(
                        gradient.center().x(),
                        gradient.center().y(),
                        gradient.radius(),
                        gradient.focus().x(),
                        gradient.focus().y(),
                        matrix(gradient.transform()),
                        PaintNode.Spread.valueOf(gradient.spread().name()),
                        stops(gradient.stops()));
            }
        });
    }

    private static List<PaintNode.Stop> stops(List<GradientStop> stops) {
        return stops.stream()
                .map(stop -> new PaintNode.Stop(stop.offset(), stop.color().toHex(), stop.opacity()))
                .toList();
    }

    private static List<Double> matrix(Affine map) {
        return List.of(map.a(), map.b(), map.c(), map.d(), map.e(), map.f());
    }

    private static String text(Point point) {
        return plain(rounded(point.x())) + " " + plain(rounded(point.y()));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
