package dev.livestroke.export.saved;

import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;

/** Reads the drawing at rest. */
final class SketchReader {

    private final JsonCursor json;
    private final PaintReader paints;

    SketchReader(JsonCursor json) {
        this.json = json;
        this.paints = new PaintReader(json);
    }

    Sketch read() {
        String path = json.path();
        Slot<Double> width = Slot.required("width", json::number);
        Slot<Double> height = Slot.required("height", json::number);
        Slot<Layer> root = Slot.required("root", this::layer);
        json.object(width, height, root);
        return JsonCursor.build(path, () -> {
            if (root.get() instanceof GroupLayer group) {
                return new Sketch(width.get(), height.get(), group);
            }
            throw new IllegalArgumentException("the root must be a group");
        });
    }

    private Layer layer() {
        String path = json.path();
        Slot<String> type = Slot.required("type", json::text);
        Slot<String> id = Slot.required("id", json::text);
        Slot<String> name = Slot.required("name", json::text);
        Slot<Double> opacity = Slot.required("opacity", json::number);
        Slot<List<Layer>> children = Slot.optional("children", () -> json.list(this::layer));
        Slot<List<Subpath>> subpaths = Slot.optional("subpaths", () -> json.list(this::subpath));
        var fill = Slot.optional("fill", paints::fill);
        var stroke = Slot.optional("stroke", paints::stroke);
        json.object(type, id, name, opacity, children, subpaths, fill, stroke);
        return JsonCursor.build(path, () -> switch (type.get()) {
            case "group" -> {
                requireOnly(type.get(), children, subpaths, fill, stroke);
                yield new GroupLayer(id.get(), name.get(), opacity.get(), children.get());
            }
            case "path" -> {
                requireOnly(type.get(), subpaths, children);
                BezierPath shape = new BezierPath(subpaths.get());
                yield new PathLayer(id.get(), name.get(), opacity.get(), shape, fill.maybe(), stroke.maybe());
            }
            default ->
                throw new IllegalArgumentException("expected the type group or path, found \"" + type.get() + "\"");
        });
    }

    private static void requireOnly(String type, Slot<?> needed, Slot<?>... others) {
        if (!needed.isFilled()) {
            throw new IllegalArgumentException("a " + type + " needs \"" + needed.name() + "\"");
        }
        for (Slot<?> other : others) {
            if (other.isFilled()) {
                throw new IllegalArgumentException("a " + type + " has no \"" + other.name() + "\"");
            }
        }
    }

    private Subpath subpath() {
        String path = json.path();
        Slot<Boolean> closed = Slot.required("closed", json::flag);
        Slot<List<Point>> points = Slot.required("points", this::points);
        json.object(closed, points);
        return JsonCursor.build(path, () -> subpath(points.get(), closed.get()));
    }

    /** Reads a flat list of x and y. */
    List<Point> points() {
        String path = json.path();
        List<Double> numbers = json.numbers();
        return JsonCursor.build(path, () -> {
            if (numbers.size() % 2 != 0) {
                throw new IllegalArgumentException("expected pairs of x and y, found " + numbers.size() + " numbers");
            }
            List<Point> points = new ArrayList<>(numbers.size() / 2);
            for (int i = 0; i < numbers.size(); i += 2) {
                points.add(new Point(numbers.get(i), numbers.get(i + 1)));
            }
            return points;
        });
    }

    /** The order is that of {@link Subpath#points}: the start, then three for each segment, without the last if closed. */
    private static Subpath subpath(List<Point> points, boolean closed) {
        int segments = closed ? points.size() / 3 : (points.size() - 1) / 3;
        if (segments < 1 || points.size() != 3 * segments + (closed ? 0 : 1)) {
            throw new IllegalArgumentException((closed
                            ? "a closed subpath of n segments has 3 n points"
                            : "a subpath of n segments has 3 n + 1 points")
                    + ", found " + points.size());
        }
        List<CubicBezier> curves = new ArrayList<>(segments);
        for (int i = 0; i < segments; i++) {
            curves.add(new CubicBezier(
                    points.get(3 * i),
                    points.get(3 * i + 1),
                    points.get(3 * i + 2),
                    points.get((3 * i + 3) % points.size())));
        }
        return new Subpath(curves, closed);
    }
}
