package dev.livestroke.animator;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.CanvasRoom;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.RestDrawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Between a drawing and a list of control points: canvas px on one side, canvas units (the prior's square from -0.5 to
 * 0.5, in which the drawing is centred and fills a fixed share) on the other.
 */
final class ControlPoints {

    private static final Penalties.Bounds WIDE = new Penalties.Bounds(-1, -1, 1, 1);

    private final Sketch sketch;
    private final List<PathLayer> layers;
    private final Point center;
    private final double unit;
    private final RestDrawing rest;

    /** Reads the points of one part, which alone is centred and fills {@code share}. */
    ControlPoints(MovingPart part, double share) {
        this(part.sketch(), part.paths(), share);
    }

    /**
     * Reads the points of some layers of a drawing.
     *
     * @param layers at least one, in paint order
     * @param share how much of the prior's canvas the longer side of the control points' bounds fills, 0 to 1
     */
    ControlPoints(Sketch sketch, List<PathLayer> layers, double share) {
        this.sketch = sketch;
        this.layers = List.copyOf(layers);
        Box bounds = layers.stream()
                .flatMap(layer -> layer.path().points().stream())
                .map(Box::of)
                .reduce(Box::union)
                .orElseThrow();
        double side = Math.max(bounds.width(), bounds.height());
        this.center = bounds.center();
        this.unit = side > 0 ? side / share : Math.max(sketch.width(), sketch.height());
        this.rest = new RestDrawing(coordinates(), segments());
    }

    /** Returns the drawing that the layers are of. */
    Sketch sketch() {
        return sketch;
    }

    /** Returns the layers whose points these are, in paint order. */
    List<PathLayer> layers() {
        return layers;
    }

    /** Returns the index of the first point of the layer with {@code id}. */
    int first(String id) {
        int first = 0;
        for (PathLayer layer : layers) {
            if (layer.id().equals(id)) {
                return first;
            }
            first += layer.path().pointCount();
        }
        throw new IllegalArgumentException("no layer \"" + id + "\" among these points");
    }

    /** Returns one canvas unit in px. */
    double unit() {
        return unit;
    }

    /** Returns where {@code point}, in px, is in canvas units, {x, y}. */
    double[] toUnits(Point point) {
        return new double[] {(point.x() - center.x()) / unit, (point.y() - center.y()) / unit};
    }

    /** Returns where a place in canvas units is in px. */
    Point toCanvas(double x, double y) {
        return new Point(center.x() + x * unit, center.y() + y * unit);
    }

    /** Returns the way from these canvas units to those of {@code other}. */
    Framing to(ControlPoints other) {
        return new Framing(
                unit / other.unit,
                (center.x() - other.center.x()) / other.unit,
                (center.y() - other.center.y()) / other.unit);
    }

    /** Returns the points and segments at rest, in canvas units. */
    RestDrawing rest() {
        return rest;
    }

    /** Returns all segments' point indices, [segments, 4]. */
    int[] segments() {
        List<Integer> indices = new ArrayList<>();
        int first = 0;
        for (PathLayer layer : layers) {
            for (Subpath subpath : layer.path().subpaths()) {
                int count = subpath.pointCount();
                for (int segment = 0; segment < subpath.segments().size(); segment++) {
                    for (int control = 0; control < 4; control++) {
                        indices.add(first + (3 * segment + control) % count);
                    }
                }
                first += count;
            }
        }
        return indices.stream().mapToInt(index -> index).toArray();
    }

    /**
     * Returns where points should stay: on the prior's canvas and on the drawing's own with half of the widest stroke to
     * spare, but never nearer than the drawing itself is at rest.
     *
     * @param seen the prior's canvas without its edge, in these canvas units
     * @param leaves whether the drawing may leave its own canvas, because the prompt lets it go away or grow
     */
    Penalties.Bounds bounds(Penalties.Bounds seen, boolean leaves) {
        if (leaves) {
            return seen;
        }
        double spare = widestStroke() / 2;
        double[] first = toUnits(new Point(spare, spare));
        double[] last = toUnits(new Point(sketch.width() - spare, sketch.height() - spare));
        Box restBox = restBox();
        return new Penalties.Bounds(
                Math.min(restBox.left(), Math.max(seen.left(), first[0])),
                Math.min(restBox.top(), Math.max(seen.top(), first[1])),
                Math.max(restBox.right(), Math.min(seen.right(), last[0])),
                Math.max(restBox.bottom(), Math.min(seen.bottom(), last[1])));
    }

    /** Returns how far the points may go up from rest on the drawing's canvas, in canvas units. */
    double roomAbove() {
        return restBox().top() - bounds(WIDE, false).top();
    }

    /** Returns the drawing's canvas, in canvas units. */
    Penalties.Bounds canvas() {
        double[] first = toUnits(new Point(0, 0));
        double[] last = toUnits(new Point(sketch.width(), sketch.height()));
        return new Penalties.Bounds(first[0], first[1], last[0], last[1]);
    }

    /**
     * Returns where the motion may show: on the drawing's canvas or, to a side where that leaves less room, that far beyond its
     * bounds at rest.
     *
     * @param least room to each side, as a share of the drawing's longer side
     */
    CanvasRoom room(double least) {
        Penalties.Bounds canvas = canvas();
        Box rest = layers.stream()
                .map(layer -> layer.path().bounds())
                .reduce(Box::union)
                .orElseThrow();
        double[] first = toUnits(new Point(rest.left(), rest.top()));
        double[] last = toUnits(new Point(rest.right(), rest.bottom()));
        double spare = widestStroke() / 2 / unit;
        double room = spare + least * Math.max(rest.width(), rest.height()) / unit;
        return new CanvasRoom(
                new Penalties.Bounds(
                        Math.min(canvas.left(), first[0] - room),
                        Math.min(canvas.top(), first[1] - room),
                        Math.max(canvas.right(), last[0] + room),
                        Math.max(canvas.bottom(), last[1] + room)),
                spare,
                segments());
    }

    private double widestStroke() {
        return layers.stream()
                .flatMap(layer -> layer.stroke().stream())
                .mapToDouble(Stroke::width)
                .max()
                .orElse(0);
    }

    private Box restBox() {
        double[] points = rest.points();
        return IntStream.range(0, rest.pointCount())
                .mapToObj(i -> Box.of(new Point(points[2 * i], points[2 * i + 1])))
                .reduce(Box::union)
                .orElseThrow();
    }

    private double[] coordinates() {
        return layers.stream()
                .flatMap(layer -> layer.path().points().stream())
                .flatMapToDouble(point -> Arrays.stream(toUnits(point)))
                .toArray();
    }
}
