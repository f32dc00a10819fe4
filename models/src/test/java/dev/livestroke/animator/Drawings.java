package dev.livestroke.animator;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.List;
import java.util.Optional;

/** Small drawings for tests. */
final class Drawings {

    private Drawings() {}

    /** A pin man: a bent line and a closed drop, on a canvas of 100 by 80. */
    static Sketch pinMan() {
        Subpath body = new Subpath(
                List.of(cubic(40, 30, 42, 40, 38, 50, 40, 60), cubic(40, 60, 44, 64, 50, 66, 56, 66)), false);
        Subpath head = new Subpath(
                List.of(cubic(40, 30, 30, 28, 30, 16, 40, 14), cubic(40, 14, 50, 16, 50, 28, 40, 30)), true);
        return sketch(List.of(stroked("body", body), stroked("head", head)));
    }

    static Sketch sketch(List<Layer> layers) {
        return new Sketch(100, 80, new GroupLayer("drawing", "drawing", 1, layers));
    }

    static PathLayer stroked(String id, Subpath subpath) {
        return new PathLayer(
                id,
                id,
                1,
                new BezierPath(List.of(subpath)),
                Optional.empty(),
                Optional.of(Stroke.round(Color.BLACK, 2)));
    }

    /** A filled rectangle without stroke. */
    static PathLayer filledBox(String id, double left, double top, double right, double bottom) {
        Point a = new Point(left, top);
        Point b = new Point(right, top);
        Point c = new Point(right, bottom);
        Point d = new Point(left, bottom);
        Subpath box = new Subpath(
                List.of(CubicBezier.line(a, b), CubicBezier.line(b, c), CubicBezier.line(c, d), CubicBezier.line(d, a)),
                true);
        return new PathLayer(
                id,
                id,
                1,
                new BezierPath(List.of(box)),
                Optional.of(new Fill(Color.BLACK, 1, FillRule.NONZERO)),
                Optional.empty());
    }

    static CubicBezier cubic(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
        return new CubicBezier(new Point(x0, y0), new Point(x1, y1), new Point(x2, y2), new Point(x3, y3));
    }
}
