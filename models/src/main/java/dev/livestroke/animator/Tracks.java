package dev.livestroke.animator;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.motion.AffineParts;
import dev.livestroke.motion.FieldMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The keyframes of one part: its points' in the part's canvas units in, tracks in canvas px out. */
final class Tracks {

    /** Motion below this is none, in canvas px: no keyframes are written for it. */
    private static final double STILL = 1e-3;

    private final ControlPoints points;
    private final FieldMotion keyframes;
    private final double durationSeconds;

    /** @param keyframes frames + 1 moments from the start to the end of the pass */
    Tracks(ControlPoints points, FieldMotion keyframes, double durationSeconds) {
        this.points = points;
        this.keyframes = keyframes;
        this.durationSeconds = durationSeconds;
    }

    /** Returns the affine motion, the same for each of {@code groups}; none where the part rests. */
    List<AffineTrack> affine(List<GroupLayer> groups, double[] pivot) {
        List<AffinePose> poses = keyframes.affine().stream().map(this::pose).toList();
        if (poses.stream().allMatch(AffinePose.REST::equals)) {
            return List.of();
        }
        return groups.stream()
                .map(group -> new AffineTrack(group.id(), points.toCanvas(pivot[0], pivot[1]), track(poses)))
                .toList();
    }

    /** Returns the local motion of each path layer that has any. */
    List<PathTrack> local() {
        List<PathTrack> local = new ArrayList<>();
        int first = 0;
        for (PathLayer layer : points.layers()) {
            int from = first;
            List<BezierPath> shapes = IntStream.range(0, keyframes.frames())
                    .mapToObj(moment -> shape(layer, moment, from))
                    .toList();
            if (shapes.stream().anyMatch(shape -> differs(shape, layer.path()))) {
                local.add(new PathTrack(layer.id(), track(shapes)));
            }
            first += layer.path().pointCount();
        }
        return local;
    }

    private <T> Track<T> track(List<T> values) {
        double step = durationSeconds / (values.size() - 1);
        return new Track<>(
                IntStream.range(0, values.size())
                        .mapToObj(k -> new Keyframe<>(k * step, values.get(k)))
                        .toList(),
                true);
    }

    private AffinePose pose(AffineParts parts) {
        return new AffinePose(
                parts.translateX() * points.unit(),
                parts.translateY() * points.unit(),
                parts.rotation(),
                parts.scaleX(),
                parts.scaleY(),
                parts.shear());
    }

    /** Returns the shape at {@code moment}; what has not moved is the drawing's own, to the bit. */
    private BezierPath shape(PathLayer layer, int moment, int first) {
        List<Point> rest = layer.path().points();
        double[] still = points.rest().points();
        double[] local = keyframes.local();
        return layer.path()
                .withPoints(IntStream.range(0, rest.size())
                        .mapToObj(p -> {
                            int at = 2 * (first + p);
                            int i = moment * still.length + at;
                            boolean rests = local[i] == still[at] && local[i + 1] == still[at + 1];
                            return rests ? rest.get(p) : points.toCanvas(local[i], local[i + 1]);
                        })
                        .toList());
    }

    private static boolean differs(BezierPath shape, BezierPath rest) {
        List<Point> moved = shape.points();
        List<Point> still = rest.points();
        return IntStream.range(0, moved.size()).anyMatch(i -> moved.get(i).distanceTo(still.get(i)) > STILL);
    }
}
