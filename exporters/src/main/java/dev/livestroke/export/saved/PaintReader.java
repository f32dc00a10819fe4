package dev.livestroke.export.saved;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads fills, strokes and their paints. */
final class PaintReader {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    private final JsonCursor json;

    PaintReader(JsonCursor json) {
        this.json = json;
    }

    Fill fill() {
        String path = json.path();
        Slot<Paint> paint = Slot.required("paint", this::paint);
        Slot<Double> opacity = Slot.required("opacity", json::number);
        Slot<FillRule> rule = Slot.required("rule", () -> json.word(FillRule.values()));
        json.object(paint, opacity, rule);
        return JsonCursor.build(path, () -> new Fill(paint.get(), opacity.get(), rule.get()));
    }

    Stroke stroke() {
        String path = json.path();
        Slot<Paint> paint = Slot.required("paint", this::paint);
        Slot<Double> opacity = Slot.required("opacity", json::number);
        Slot<Double> width = Slot.required("width", json::number);
        Slot<LineCap> cap = Slot.required("cap", () -> json.word(LineCap.values()));
        Slot<LineJoin> join = Slot.required("join", () -> json.word(LineJoin.values()));
        Slot<Double> miterLimit = Slot.required("miterLimit", json::number);
        Slot<List<Double>> dashes = Slot.required("dashes", json::numbers);
        Slot<Double> dashOffset = Slot.required("dashOffset", json::number);
        json.object(paint, opacity, width, cap, join, miterLimit, dashes, dashOffset);
        return JsonCursor.build(
                path,
                () -> new Stroke(
                        paint.get(),
                        opacity.get(),
                        width.get(),
                        cap.get(),
                        join.get(),
                        miterLimit.get(),
                        dashes.get(),
                        dashOffset.get()));
    }

    private Paint paint() {
        String path = json.path();
        PaintSlots slots = new PaintSlots();
        json.object(slots.all().toArray(Slot<?>[]::new));
        return JsonCursor.build(path, slots::paint);
    }

    private Color color() {
        String path = json.path();
        String text = json.text();
        if (!HEX.matcher(text).matches()) {
            throw AnimationFileException.at(path, "expected a colour as #rrggbb, found \"" + text + "\"");
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    private Point point() {
        List<Double> numbers = json.numbers(2);
        return new Point(numbers.get(0), numbers.get(1));
    }

    private Affine affine() {
        String path = json.path();
        List<Double> n = json.numbers(6);
        return JsonCursor.build(path, () -> new Affine(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
    }

    private GradientStop stop() {
        String path = json.path();
        Slot<Double> offset = Slot.required("offset", json::number);
        Slot<Color> color = Slot.required("color", this::color);
        Slot<Double> opacity = Slot.required("opacity", json::number);
        json.object(offset, color, opacity);
        return JsonCursor.build(path, () -> new GradientStop(offset.get(), color.get(), opacity.get()));
    }

    /** What any paint may have; which of it there must be depends on the type, which may come last. */
    private final class PaintSlots {
        private final Slot<String> type = Slot.required("type", json::text);
        private final Slot<Color> color = Slot.optional("color", PaintReader.this::color);
        private final Slot<Point> start = Slot.optional("start", PaintReader.this::point);
        private final Slot<Point> end = Slot.optional("end", PaintReader.this::point);
        private final Slot<Point> center = Slot.optional("center", PaintReader.this::point);
        private final Slot<Double> radius = Slot.optional("radius", json::number);
        private final Slot<Point> focus = Slot.optional("focus", PaintReader.this::point);
        private final Slot<List<GradientStop>> stops = Slot.optional("stops", () -> json.list(PaintReader.this::stop));
        private final Slot<GradientSpread> spread = Slot.optional("spread", () -> json.word(GradientSpread.values()));
        private final Slot<Affine> transform = Slot.optional("transform", PaintReader.this::affine);

        Stream<Slot<?>> all() {
            return Stream.of(type, color, start, end, center, radius, focus, stops, spread, transform);
        }

        Paint paint() {
            return switch (type.get()) {
                case "color" -> {
                    requireJust(color);
                    yield color.get();
                }
                case "linear" -> {
                    requireJust(start, end, stops, spread, transform);
                    yield new LinearGradient(start.get(), end.get(), stops.get(), spread.get(), transform.get());
                }
                case "radial" -> {
                    requireJust(center, radius, focus, stops, spread, transform);
                    yield new RadialGradient(
                            center.get(), radius.get(), focus.get(), stops.get(), spread.get(), transform.get());
                }
                default ->
                    throw new IllegalArgumentException(
                            "expected the type color, linear or radial, found \"" + type.get() + "\"");
            };
        }

        private void requireJust(Slot<?>... needed) {
            Set<String> names = Stream.concat(Stream.of(type), Stream.of(needed))
                    .map(Slot::name)
                    .collect(Collectors.toSet());
            all().filter(slot -> slot.isFilled() != names.contains(slot.name()))
                    .findFirst()
                    .ifPresent(slot -> {
                        throw new IllegalArgumentException("a paint of type " + type.get()
                                + (slot.isFilled() ? " has no \"" : " needs \"") + slot.name() + "\"");
                    });
        }
    }
}
