package dev.livestroke.svgimport;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
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
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a sketch with Java2D over white: plain, slow, and independent of everything that reads or writes drawings. */
final class SketchPainter implements Layer.Visitor<Void> {

    private final BufferedImage image;
    private final Graphics2D graphics;

    private SketchPainter(BufferedImage image) {
        this.image = image;
        this.graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Returns the picture of {@code sketch}, one pixel for each canvas px, sides rounded. */
    static BufferedImage paint(Sketch sketch) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(sketch.width()), (int) Math.round(sketch.height()), BufferedImage.TYPE_INT_ARGB);
        SketchPainter painter = new SketchPainter(image);
        sketch.root().accept(painter);
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D over = white.createGraphics();
        over.setColor(java.awt.Color.WHITE);
        over.fillRect(0, 0, white.getWidth(), white.getHeight());
        over.drawImage(image, 0, 0, null);
        return white;
    }

    @Override
    public Void group(GroupLayer group) {
        paintAsOne(group.opacity(), painter -> group.children().forEach(child -> child.accept(painter)));
        return null;
    }

    @Override
    public Void path(PathLayer layer) {
        paintAsOne(layer.opacity(), painter -> {
            layer.fill().ifPresent(fill -> painter.fill(layer.path(), fill));
            layer.stroke().ifPresent(stroke -> painter.stroke(layer.path(), stroke));
        });
        return null;
    }

    private interface Painting {
        void on(SketchPainter painter);
    }

    private void paintAsOne(double opacity, Painting painting) {
        if (opacity == 1) {
            painting.on(this);
            return;
        }
        BufferedImage apart = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        painting.on(new SketchPainter(apart));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        graphics.drawImage(apart, 0, 0, null);
    }

    private void fill(BezierPath path, Fill fill) {
        Path2D shape = shape(path);
        shape.setWindingRule(fill.rule() == FillRule.EVENODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        paint(shape, fill.paint(), fill.opacity());
    }

    private void stroke(BezierPath path, Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        BasicStroke line = new BasicStroke(
                (float) stroke.width(),
                stroke.cap().ordinal(),
                switch (stroke.join()) {
                    case MITER -> BasicStroke.JOIN_MITER;
                    case ROUND -> BasicStroke.JOIN_ROUND;
                    case BEVEL -> BasicStroke.JOIN_BEVEL;
                },
                (float) stroke.miterLimit(),
                dashes.length == 0 ? null : dashes,
                (float) stroke.dashOffset());
        paint(line.createStrokedShape(shape(path)), stroke.paint(), stroke.opacity());
    }

    private void paint(Shape shape, Paint paint, double opacity) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        graphics.setPaint(awtPaint(paint));
        graphics.fill(shape);
    }

    private static Path2D shape(BezierPath path) {
        Path2D shape = new Path2D.Double();
        for (Subpath subpath : path.subpaths()) {
            shape.moveTo(subpath.start().x(), subpath.start().y());
            for (CubicBezier cubic : subpath.segments()) {
                shape.curveTo(
                        cubic.control1().x(),
                        cubic.control1().y(),
                        cubic.control2().x(),
                        cubic.control2().y(),
                        cubic.end().x(),
                        cubic.end().y());
            }
            if (subpath.closed()) {
                shape.closePath();
            }
        }
        return shape;
    }

    private static java.awt.Paint awtPaint(Paint paint) {
        return paint.accept(new Paint.Visitor<>() {
            @Override
            public java.awt.Paint color(Color color) {
                return awtColor(color, 1);
            }

            @Override
            public java.awt.Paint linearGradient(LinearGradient gradient) {
                return new java.awt.LinearGradientPaint(
                        at(gradient.start()),
                        at(gradient.end()),
                        fractions(gradient.stops()),
                        colors(gradient.stops()),
                        cycle(gradient.spread()),
                        ColorSpaceType.SRGB,
                        awt(gradient.transform()));
            }

            @Override
            public java.awt.Paint radialGradient(RadialGradient gradient) {
                return new java.awt.RadialGradientPaint(
                        at(gradient.center()),
                        (float) gradient.radius(),
                        at(gradient.focus()),
                        fractions(gradient.stops()),
                        colors(gradient.stops()),
                        cycle(gradient.spread()),
                        ColorSpaceType.SRGB,
                        awt(gradient.transform()));
            }
        });
    }

    /** Java2D wants rising fractions: equal ones are set a hair apart. */
    private static float[] fractions(List<GradientStop> stops) {
        float[] fractions = new float[stops.size()];
        for (int i = 0; i < fractions.length; i++) {
            float offset = (float) stops.get(i).offset();
            float room = 1 - 1e-6f * (fractions.length - 1 - i);
            fractions[i] = Math.min(room, i == 0 ? offset : Math.max(offset, fractions[i - 1] + 1e-6f));
        }
        return fractions;
    }

    private static java.awt.Color[] colors(List<GradientStop> stops) {
        return stops.stream()
                .map(stop -> awtColor(stop.color(), stop.opacity()))
                .toArray(java.awt.Color[]::new);
    }

    private static java.awt.Color awtColor(Color color, double opacity) {
        return new java.awt.Color(color.red(), color.green(), color.blue(), (int) Math.round(255 * opacity));
    }

    private static CycleMethod cycle(GradientSpread spread) {
        return switch (spread) {
            case PAD -> CycleMethod.NO_CYCLE;
            case REFLECT -> CycleMethod.REFLECT;
            case REPEAT -> CycleMethod.REPEAT;
        };
    }

    private static Point2D at(Point point) {
        return new Point2D.Double(point.x(), point.y());
    }

    private static AffineTransform awt(Affine map) {
        return new AffineTransform(map.a(), map.b(), map.c(), map.d(), map.e(), map.f());
    }
}
