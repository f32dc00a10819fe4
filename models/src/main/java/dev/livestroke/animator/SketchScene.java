package dev.livestroke.animator;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.raster.SceneLayout;
import dev.livestroke.raster.SceneMark;
import dev.livestroke.raster.coverage.WindingRule;
import dev.livestroke.raster.outline.Curves;
import dev.livestroke.raster.outline.Pen;
import dev.livestroke.raster.paint.Paint;
import dev.livestroke.raster.paint.PlaneMap;
import dev.livestroke.raster.paint.RampShape;
import dev.livestroke.raster.paint.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tree of layers as the rasterizer takes scenes: all its fills and strokes in paint order, in RGB, or in grey where they are
 * grey. The control points are those of the path layers in paint order, each layer's in the order of {@code
 * BezierPath.points}.
 */
public final class SketchScene {

    private static final int RGB = 3;

    private final Affine toPixels;
    private final List<SceneMark> marks = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final List<Double> opacities = new ArrayList<>();
    private final List<Color> colors = new ArrayList<>();
    private final List<Double> colorOpacities = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>(List.of(0));
    private final List<Double> groupOpacities = new ArrayList<>(List.of(1.0));
    private int points;
    private final SceneLayout layout;

    private SketchScene(GroupLayer root, Affine toPixels, boolean greyIsOne) {
        this.toPixels = toPixels;
        add(root, 0);
        int channels = greyIsOne && colors.stream().allMatch(SketchScene::isGrey) ? 1 : RGB;
        layout = new SceneLayout(
                Math.max(1, points),
                channels,
                colors.size(),
                marks,
                parents.stream().mapToInt(parent -> parent).toArray());
    }

    /**
     * Lays out {@code root} with all that is in it, in three channels.
     *
     * @param toPixels from canvas px to px of a frame; lines are as wide as its mean scale makes them
     */
    public static SketchScene inColor(GroupLayer root, Affine toPixels) {
        return new SketchScene(root, toPixels, false);
    }

    /** The same in one channel if all of it is grey, which takes a third of the time and memory. */
    static SketchScene lean(GroupLayer root, Affine toPixels) {
        return new SketchScene(root, toPixels, true);
    }

    private static boolean isGrey(Color color) {
        return color.red() == color.green() && color.green() == color.blue();
    }

    /** Returns the layout, for one or three channels. */
    public SceneLayout layout() {
        return layout;
    }

    /** Returns widths, opacities and colours as the layers have them. */
    public Style style() {
        Style style = layout.newStyle();
        copy(widths, style.widths());
        copy(opacities, style.opacities());
        copy(groupOpacities, style.groupOpacities());
        for (int i = 0; i < colors.size(); i++) {
            Color color = colors.get(i);
            double[] rgb = {color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0};
            int first = i * (style.channels() + 1);
            System.arraycopy(rgb, 0, style.colors(), first, style.channels());
            style.colors()[first + style.channels()] = colorOpacities.get(i);
        }
        return style;
    }

    private static void copy(List<Double> values, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = values.get(i);
        }
    }

    private void add(Layer layer, int group) {
        layer.accept(new Layer.Visitor<Optional<String>>() {
            @Override
            public Optional<String> group(GroupLayer child) {
                int inner = child.opacity() < 1 ? newGroup(group, child.opacity()) : group;
                child.children().forEach(next -> add(next, inner));
                return Optional.empty();
            }

            @Override
            public Optional<String> path(PathLayer path) {
                addPath(path, group);
                return Optional.empty();
            }
        });
    }

    private int newGroup(int parent, double opacity) {
        parents.add(parent);
        groupOpacities.add(opacity);
        return parents.size() - 1;
    }

    /** A layer of fill and line is one picture; where there is one of them, its opacity counts alike. */
    private void addPath(PathLayer path, int group) {
        boolean both = path.fill().isPresent() && path.stroke().isPresent();
        int own = both && path.opacity() < 1 ? newGroup(group, path.opacity()) : group;
        double opacity = both ? 1 : path.opacity();
        Curves curves = curves(path);
        path.fill().ifPresent(fill -> addMark(curves, brush(fill), fill.paint(), own, 0, opacity * fill.opacity()));
        path.stroke()
                .ifPresent(stroke -> addMark(
                        curves,
                        brush(stroke),
                        stroke.paint(),
                        own,
                        stroke.width() * toPixels.meanScale(),
                        opacity * stroke.opacity()));
        points += path.path().pointCount();
    }

    private void addMark(
            Curves curves,
            SceneMark.Brush brush,
            dev.livestroke.geometry.Paint paint,
            int group,
            double width,
            double opacity) {
        marks.add(new SceneMark(curves, brush, paint(paint), group));
        widths.add(width);
        opacities.add(opacity);
    }

    private Curves curves(PathLayer path) {
        List<Curves.Subpath> subpaths = new ArrayList<>();
        int first = points;
        for (Subpath subpath : path.path().subpaths()) {
            int count = subpath.pointCount();
            List<Integer> controls = new ArrayList<>();
            for (int i = 0; i < 4 * subpath.segments().size(); i++) {
                controls.add(first + (3 * (i / 4) + i % 4) % count);
            }
            subpaths.add(new Curves.Subpath(controls, subpath.closed()));
            first += count;
        }
        return new Curves(subpaths);
    }

    private static SceneMark.Brush brush(Fill fill) {
        return new SceneMark.Fill(fill.rule() == FillRule.EVENODD ? WindingRule.EVENODD : WindingRule.NONZERO);
    }

    private SceneMark.Brush brush(Stroke stroke) {
        double scale = toPixels.meanScale();
        return new SceneMark.Line(new Pen(
                Pen.Cap.valueOf(stroke.cap().name()),
                Pen.Join.valueOf(stroke.join().name()),
                stroke.miterLimit(),
                stroke.dashes().stream().map(dash -> dash * scale).toList(),
                stroke.dashOffset() * scale));
    }

    private Paint paint(dev.livestroke.geometry.Paint paint) {
        return paint.accept(new dev.livestroke.geometry.Paint.Visitor<>() {
            @Override
            public Paint color(Color color) {
                return new Paint.Flat(newColor(color, 1));
            }

            @Override
            public Paint linearGradient(LinearGradient gradient) {
                RampShape shape = new RampShape.Linear(
                        gradient.start().x(),
                        gradient.start().y(),
                        gradient.end().x(),
                        gradient.end().y());
                return ramp(shape, gradient.stops(), gradient.spread(), gradient.transform());
            }

            @Override
            public Paint radialGradient(RadialGradient gradient) {
                RampShape shape = new RampShape.Radial(
                        gradient.center().x(),
                        gradient.center().y(),
                        gradient.radius(),
                        gradient.focus().x(),
                        gradient.focus().y());
                return ramp(shape, gradient.stops(), gradient.spread(), gradient.transform());
            }
        });
    }

    private Paint ramp(RampShape shape, List<GradientStop> stops, GradientSpread spread, Affine transform) {
        List<Paint.Stop> list = stops.stream()
                .map(stop -> new Paint.Stop(stop.offset(), newColor(stop.color(), stop.opacity())))
                .toList();
        Affine map = toPixels.compose(transform);
        return new Paint.Ramp(
                shape,
                list,
                Paint.Spread.valueOf(spread.name()),
                new PlaneMap(map.a(), map.b(), map.c(), map.d(), map.e(), map.f()));
    }

    private int newColor(Color color, double opacity) {
        colors.add(color);
        colorOpacities.add(opacity);
        return colors.size() - 1;
    }
}
