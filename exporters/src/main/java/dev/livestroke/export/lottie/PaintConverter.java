package dev.livestroke.export.lottie;

import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Rounding;
import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.GradientFill;
import dev.livestroke.export.lottie.model.GradientStroke;
import dev.livestroke.export.lottie.model.ShapeFill;
import dev.livestroke.export.lottie.model.ShapeItem;
import dev.livestroke.export.lottie.model.ShapeStroke;
import dev.livestroke.export.lottie.model.StrokeDash;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the fill and stroke of one path layer into Lottie's styles. */
final class PaintConverter {

    private final String layerId;
    private final Rounding length;
    private final Consumer<ExportWarning> warnings;

    PaintConverter(String layerId, Rounding length, Consumer<ExportWarning> warnings) {
        this.layerId = layerId;
        this.length = length;
        this.warnings = warnings;
    }

    ShapeItem fill(Fill fill) {
        int rule = rule(fill.rule());
        return fill.paint()
                .accept(visitor(
                        color -> new ShapeFill(
                                "fl",
                                color(color.color()),
                                TransformConverter.percent(fill.opacity() * color.alpha()),
                                rule),
                        gradient -> new GradientFill(
                                "gf",
                                TransformConverter.percent(fill.opacity()),
                                rule,
                                gradient.colors(),
                                gradient.start(),
                                gradient.end(),
                                gradient.shape(),
                                gradient.highlightLength(),
                                gradient.highlightAngle())));
    }

    ShapeItem stroke(Stroke stroke) {
        AnimatedProperty<Double> width = AnimatedProperty.still(strokeLength(stroke.width()));
        int cap = cap(stroke.cap());
        int join = join(stroke.join());
        return stroke.paint()
                .accept(visitor(
                        color -> new ShapeStroke(
                                "st",
                                color(color.color()),
                                TransformConverter.percent(stroke.opacity() * color.alpha()),
                                width,
                                cap,
                                join,
                                stroke.miterLimit(),
                                dashes(stroke)),
                        gradient -> new GradientStroke(
                                "gs",
                                TransformConverter.percent(stroke.opacity()),
                                width,
                                cap,
                                join,
                                stroke.miterLimit(),
                                dashes(stroke),
                                gradient.colors(),
                                gradient.start(),
                                gradient.end(),
                                gradient.shape(),
                                gradient.highlightLength(),
                                gradient.highlightAngle())));
    }

    private Paint.Visitor<ShapeItem> visitor(
            Function<FlatColor, ShapeItem> flat, Function<BakedGradient, ShapeItem> baked) {
        GradientBaker baker = new GradientBaker(layerId, length, warnings);
        return new Paint.Visitor<>() {
            @Override
            public ShapeItem color(Color color) {
                return flat.apply(new FlatColor(color, 1));
            }

            @Override
            public ShapeItem linearGradient(LinearGradient gradient) {
                return FlatColor.of(gradient).map(flat).orElseGet(() -> baked.apply(baker.bake(gradient)));
            }

            @Override
            public ShapeItem radialGradient(RadialGradient gradient) {
                return FlatColor.of(gradient).map(flat).orElseGet(() -> baked.apply(baker.bake(gradient)));
            }
        };
    }

    private static int rule(FillRule rule) {
        return switch (rule) {
            case NONZERO -> 1;
            case EVENODD -> 2;
        };
    }

    private static int cap(LineCap cap) {
        return switch (cap) {
            case BUTT -> 1;
            case ROUND -> 2;
            case SQUARE -> 3;
        };
    }

    private static int join(LineJoin join) {
        return switch (join) {
            case MITER -> 1;
            case ROUND -> 2;
            case BEVEL -> 3;
        };
    }

    private static AnimatedProperty<List<Double>> color(Color color) {
        return AnimatedProperty.still(GradientBaker.channels(color));
    }

    /** Lottie's lists of dashes have dashes and gaps in turn, so an odd list is written twice, as SVG reads it. */
    private @Nullable List<StrokeDash> dashes(Stroke stroke) {
        if (stroke.dashes().isEmpty()) {
            return null;
        }
        List<Double> lengths = new ArrayList<>(stroke.dashes());
        if (lengths.size() % 2 == 1) {
            lengths.addAll(stroke.dashes());
        }
        List<StrokeDash> dashes = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            String number = i < 2 ? "" : " " + (i / 2 + 1);
            String name = (i % 2 == 0 ? "dash" : "gap") + number;
            dashes.add(
                    new StrokeDash(i % 2 == 0 ? "d" : "g", name, AnimatedProperty.still(strokeLength(lengths.get(i)))));
        }
        dashes.add(new StrokeDash("o", "offset", AnimatedProperty.still(length.round(stroke.dashOffset()))));
        return dashes;
    }

    /** Half a hundredth matters more in a width of 0.3 than in a coordinate: two decimals more, and never down to 0. */
    private double strokeLength(double value) {
        double rounded = new Rounding(Math.min(12, length.decimals() + 2)).round(value);
        return rounded == 0 ? value : rounded;
    }
}
