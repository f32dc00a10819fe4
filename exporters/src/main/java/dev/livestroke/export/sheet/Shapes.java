package dev.livestroke.export.sheet;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** Geometry in Java2D's terms. */
final class Shapes {

    private Shapes() {}

    static AffineTransform transform(Affine map) {
        return new AffineTransform(map.a(), map.b(), map.c(), map.d(), map.e(), map.f());
    }

    static Path2D path(BezierPath path) {
        Path2D outline = new Path2D.Double();
        for (Subpath subpath : path.subpaths()) {
            outline.moveTo(subpath.start().x(), subpath.start().y());
            for (CubicBezier segment : subpath.segments()) {
                outline.curveTo(
                        segment.control1().x(),
                        segment.control1().y(),
                        segment.control2().x(),
                        segment.control2().y(),
                        segment.end().x(),
                        segment.end().y());
            }
            if (subpath.closed()) {
                outline.closePath();
            }
        }
        return outline;
    }

    static int windingRule(FillRule rule) {
        return switch (rule) {
            case NONZERO -> Path2D.WIND_NON_ZERO;
            case EVENODD -> Path2D.WIND_EVEN_ODD;
        };
    }

    static BasicStroke pen(Stroke stroke) {
        return new BasicStroke(
                (float) stroke.width(),
                cap(stroke.cap()),
                join(stroke.join()),
                (float) stroke.miterLimit(),
                dashes(stroke),
                (float) offset(stroke));
    }

    private static int cap(LineCap cap) {
        return switch (cap) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
    }

    private static int join(LineJoin join) {
        return switch (join) {
            case MITER -> BasicStroke.JOIN_MITER;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
    }

    /** Java2D repeats an odd list as it is, dashes becoming gaps, as SVG does. */
    private static float @Nullable [] dashes(Stroke stroke) {
        if (stroke.dashes().isEmpty()) {
            return null;
        }
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        return dashes;
    }

    /** Java2D wants an offset of at least 0; the pattern repeats, so any can be moved there. */
    private static double offset(Stroke stroke) {
        double pattern = 2 * stroke.dashes().stream().mapToDouble(dash -> dash).sum();
        double rest = pattern == 0 ? 0 : stroke.dashOffset() % pattern;
        return rest < 0 ? rest + pattern : rest;
    }
}
