package dev.livestroke.animator;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.AffineParts;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.Penalties;
import dev.livestroke.motion.RestDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Between a drawing and a list of control points: canvas px on one side, canvas units (the prior's square from -0.5 to
 * 0.5, in which the drawing is centred and fills a fixed share) on the other.
 */
final class ControlPoints {

    /** Motion below this is none, in canvas px: no keyframes are written for it. */
    private static final double STILL = 1e-3;

    private final MovingPart part;
    private final List<PathLayer> layers;
    private final Point center;
    private final double unit;
    private final RestDrawing rest;

    /**
     * Reads the points of what moves in the drawing.
     *
     * @param share how much of the prior's canvas the longer side of the control points' bounds fills, 0 to 1
     */
    ControlPoints(MovingPart part, double share) {
        this.part = part;
        this.layers = part.group().paths().toList();
        Box bounds = layers.stream()
                .flatMap(layer -> layer.path().points().stream())
                .map(Box::of)
                .reduce(Box::union)
                .orElseThrow();
        double side = Math.max(bounds.width(), bounds.height());
        this.center = bounds.center();
        this.unit = side > 0
                ? side / share
                : Math.max(part.sketch().width(), part.sketch().height());
        this.rest = new RestDrawing(coordinates(), segments());
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
     * @param leaves whether the drawing may leave its own canvas, because the prompt lets it go away or grow
     */
    Penalties.Bounds bounds(boolean leaves) {
        double[] points = rest.points();
        Box restBox = IntStream.range(0, rest.pointCount())
                .mapToObj(i -> Box.of(new Point(points[2 * i], points[2 * i + 1])))
                .reduce(Box::union)
                .orElseThrow();
        double spare = layers.stream()
                .flatMap(layer -> layer.stroke().stream())
                .mapToDouble(stroke -> stroke.width() / 2)
                .max()
                .orElse(0);
        if (leaves) {
            return new Penalties.Bounds(-Penalties.EDGE, -Penalties.EDGE, Penalties.EDGE, Penalties.EDGE);
        }
        double left = (spare - center.x()) / unit;
        double top = (spare - center.y()) / unit;
        double right = (part.sketch().width() - spare - center.x()) / unit;
        double bottom = (part.sketch().height() - spare - center.y()) / unit;
        return new Penalties.Bounds(
                Math.min(restBox.left(), Math.max(-Penalties.EDGE, left)),
                Math.min(restBox.top(), Math.max(-Penalties.EDGE, top)),
                Math.max(restBox.right(), Math.min(Penalties.EDGE, right)),
                Math.max(restBox.bottom(), Math.min(Penalties.EDGE, bottom)));
    }

    /**
     * Returns the animation that {@code keyframes} describes.
     *
     * @param keyframes frames + 1 moments from the start to the end of the pass
     * @param pivot of the affine motion, in canvas units
     */
    Animation animation(FieldMotion keyframes, double[] pivot, Timing timing) {
        int frames = keyframes.frames() - 1;
        List<PathTrack> local = new ArrayList<>();
        int first = 0;
        for (PathLayer layer : layers) {
            int from = first;
            List<BezierPath> shapes = IntStream.rangeClosed(0, frames)
                    .mapToObj(frame -> shape(layer, keyframes.local(), frame, from))
                    .toList();
            if (shapes.stream().anyMatch(shape -> differs(shape, layer.path()))) {
                local.add(new PathTrack(layer.id(), track(shapes, timing)));
            }
            first += layer.path().pointCount();
        }
        List<AffinePose> poses = keyframes.affine().stream().map(this::pose).toList();
        List<AffineTrack> affine = poses.stream().allMatch(AffinePose.REST::equals)
                ? List.of()
                : List.of(new AffineTrack(part.group().id(), toCanvas(pivot[0], pivot[1]), track(poses, timing)));
        return new Animation(part.sketch(), timing, frames, affine, local);
    }

    private <T> Track<T> track(List<T> values, Timing timing) {
        double step = timing.durationSeconds() / (values.size() - 1);
        return new Track<>(
                IntStream.range(0, values.size())
                        .mapToObj(k -> new Keyframe<>(k * step, values.get(k)))
                        .toList(),
                true);
    }

    private AffinePose pose(AffineParts parts) {
        return new AffinePose(
                parts.translateX() * unit,
                parts.translateY() * unit,
                parts.rotation(),
                parts.scaleX(),
                parts.scaleY(),
                parts.shear());
    }

    private BezierPath shape(PathLayer layer, double[] local, int frame, int first) {
        Function<Integer, Point> at = point -> {
            int i = (frame * rest.pointCount() + point) * 2;
            return toCanvas(local[i], local[i + 1]);
        };
        return layer.path()
                .withPoints(IntStream.range(first, first + layer.path().pointCount())
                        .boxed()
                        .map(at)
                        .toList());
    }

    private static boolean differs(BezierPath shape, BezierPath rest) {
        List<Point> moved = shape.points();
        List<Point> still = rest.points();
        return IntStream.range(0, moved.size()).anyMatch(i -> moved.get(i).distanceTo(still.get(i)) > STILL);
    }

    private double[] coordinates() {
        return layers.stream()
                .flatMap(layer -> layer.path().points().stream())
                .flatMapToDouble(
                        point -> DoubleStream.of((point.x() - center.x()) / unit, (point.y() - center.y()) / unit))
                .toArray();
    }

    private Point toCanvas(double x, double y) {
        return new Point(center.x() + x * unit, center.y() + y * unit);
    }
}
