package dev.livestroke.animator;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.motion.AffineParts;
import dev.livestroke.motion.BaseMotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The motion that a part takes over from an earlier animation. Each of its layers finds the parent's layer of its id, else
 * one that looks the same, and takes over the motion of each control point; a layer that is new goes with the points of
 * the parent that are near to it, the less the farther they are.
 */
final class ParentMotion {

    /** The most points of the parent that a new point goes with. */
    private static final int NEIGHBOURS = 4;

    /** The distance, as a share of the canvas, over which a new point follows less and less. */
    private static final double REACH = 0.1;

    /** How far points may be apart on the two ways of a motion to and fro, as a share of the canvas. */
    private static final double MIRRORED = 1e-4;

    private final Animation parent;
    private final double scale;
    private final int frames;
    private final boolean wayThere;
    private final Map<String, Moving> layers = new LinkedHashMap<>();
    private final List<String> newLayers = new ArrayList<>();

    /** What a part starts from: its motion, and the pivot of the affine motion in it, if there is any. */
    record Inherited(BaseMotion motion, Optional<Point> pivot) {}

    /** A layer of the parent: the groups' tracks around it, outermost first, and its points by moment. */
    private record Moving(PathLayer layer, List<AffineTrack> around, List<List<Point>> local) {}

    /**
     * Reads the parent.
     *
     * @param width of the drawing that takes the motion over, in px; the parent is scaled to it
     * @param frames how many frames the motion is read at, and one moment more at the end
     * @param course of what takes the motion over: to and fro, of a parent that does so too only the way there is read
     */
    ParentMotion(Animation parent, double width, int frames, Course course) {
        this.parent = parent;
        this.scale = width / parent.sketch().width();
        this.frames = frames;
        this.wayThere = course == Course.PING_PONG && goesToAndFro(parent);
        read(parent.sketch().root(), List.of());
    }

    /** Returns the ids of the layers that {@link #of} has not found in the parent so far. */
    List<String> newLayers() {
        return Collections.unmodifiableList(newLayers);
    }

    /** Returns what the part with {@code points} starts from. */
    Inherited of(ControlPoints points) {
        Map<PathLayer, Moving> matches = matches(points.layers());
        List<AffineTrack> around = commonest(matches);
        boolean keepsAffine = around.size() == 1;
        List<AffineParts> affine = new ArrayList<>();
        double[] displacement = new double[(frames + 1) * points.rest().pointCount() * 2];
        for (int moment = 0; moment <= frames; moment++) {
            double seconds = seconds(moment);
            affine.add(keepsAffine ? parts(around.get(0).poseAt(seconds), points) : AffineParts.REST);
            Affine inverse = keepsAffine ? inverse(around.get(0).at(seconds)) : Affine.IDENTITY;
            int at = moment * points.rest().pointCount() * 2;
            for (PathLayer layer : points.layers()) {
                Moving match = matches.get(layer);
                for (int p = 0; p < layer.path().pointCount(); p++) {
                    Point shift = match != null
                            ? shift(match, p, moment, around, inverse)
                            : shiftNear(layer.path().points().get(p), moment, around, inverse);
                    displacement[at++] = scale * shift.x() / points.unit();
                    displacement[at++] = scale * shift.y() / points.unit();
                }
            }
        }
        return new Inherited(
                new BaseMotion(displacement, affine),
                keepsAffine ? Optional.of(scaled(around.get(0).pivot())) : Optional.empty());
    }

    private void read(Layer layer, List<AffineTrack> around) {
        layer.accept(new Layer.Visitor<Optional<Void>>() {
            @Override
            public Optional<Void> group(GroupLayer group) {
                List<AffineTrack> inside = new ArrayList<>(around);
                parent.affineOf(group.id()).ifPresent(inside::add);
                group.children().forEach(child -> read(child, inside));
                return Optional.empty();
            }

            @Override
            public Optional<Void> path(PathLayer path) {
                List<List<Point>> local = new ArrayList<>();
                for (int moment = 0; moment <= frames; moment++) {
                    double seconds = seconds(moment);
                    local.add(parent.localOf(path.id())
                            .map(track -> track.at(seconds).points())
                            .orElseGet(() -> path.path().points()));
                }
                layers.put(path.id(), new Moving(path, List.copyOf(around), local));
                return Optional.empty();
            }
        });
    }

    private double seconds(int moment) {
        double share = (double) moment / frames;
        // The moment of the first half at which a motion to and fro is that share of its way.
        return parent.timing().durationSeconds() * (wayThere ? Math.acos(1 - 2 * share) / (2 * Math.PI) : share);
    }

    private static boolean goesToAndFro(Animation animation) {
        double duration = animation.timing().durationSeconds();
        double least = MIRRORED * animation.sketch().width();
        return IntStream.range(1, 8).mapToObj(k -> duration * k / 16).allMatch(seconds -> {
            List<Point> there = animation.at(seconds).points();
            List<Point> back = animation.at(duration - seconds).points();
            return IntStream.range(0, there.size()).allMatch(p -> there.get(p).distanceTo(back.get(p)) < least);
        });
    }

    private Map<PathLayer, Moving> matches(List<PathLayer> wanted) {
        Map<PathLayer, Moving> matches = new HashMap<>();
        Map<String, Moving> free = new LinkedHashMap<>(layers);
        for (PathLayer layer : wanted) {
            Moving same = layers.get(layer.id());
            if (same != null && same.layer.path().matches(layer.path())) {
                matches.put(layer, same);
                free.remove(layer.id());
            }
        }
        for (PathLayer layer : wanted) {
            if (!matches.containsKey(layer)) {
                Optional<Moving> alike = free.values().stream()
                        .filter(other -> looksLike(other.layer, layer))
                        .findFirst();
                alike.ifPresentOrElse(
                        found -> {
                            matches.put(layer, found);
                            free.remove(found.layer.id());
                        },
                        () -> newLayers.add(layer.id()));
            }
        }
        return matches;
    }

    /** Returns whether two layers have the same structure, and their points the same places to a hundredth of the canvas. */
    private boolean looksLike(PathLayer old, PathLayer layer) {
        if (!old.path().matches(layer.path())) {
            return false;
        }
        List<Point> from = old.path().points();
        List<Point> to = layer.path().points();
        double most = 0.01 * scale * parent.sketch().width();
        for (int i = 0; i < from.size(); i++) {
            if (scaled(from.get(i)).distanceTo(to.get(i)) > most) {
                return false;
            }
        }
        return true;
    }

    /** Returns the tracks that are around most of the matched layers. */
    private static List<AffineTrack> commonest(Map<PathLayer, Moving> matches) {
        Map<List<AffineTrack>, Integer> counts = new LinkedHashMap<>();
        matches.values().forEach(match -> counts.merge(match.around, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** Returns how far a point of the parent is moved before the kept affine motion, in the parent's px. */
    private static Point shift(Moving layer, int point, int moment, List<AffineTrack> kept, Affine inverse) {
        Point rest = layer.layer.path().points().get(point);
        Point local = layer.local.get(moment).get(point);
        Point before =
                layer.around.equals(kept) && kept.size() == 1 ? local : inverse.apply(seen(layer, local, moment));
        return new Point(before.x() - rest.x(), before.y() - rest.y());
    }

    private static Point seen(Moving layer, Point local, int moment) {
        Point seen = local;
        int last = layer.local.size() - 1;
        for (int i = layer.around.size() - 1; i >= 0; i--) {
            AffineTrack track = layer.around.get(i);
            seen = track.at(track.poses().durationSeconds() * moment / last).apply(seen);
        }
        return seen;
    }

    /** Returns how far a point that the parent does not have goes with those nearest to it. */
    private Point shiftNear(Point point, int moment, List<AffineTrack> kept, Affine inverse) {
        List<Near> nearest = new ArrayList<>();
        for (Moving layer : layers.values()) {
            List<Point> points = layer.layer.path().points();
            for (int p = 0; p < points.size(); p++) {
                nearest.add(new Near(layer, p, scaled(points.get(p)).distanceTo(point)));
            }
        }
        nearest.sort(Comparator.comparingDouble(Near::distance));
        double reach = REACH * scale * parent.sketch().width();
        double weights = 0;
        double x = 0;
        double y = 0;
        for (Near near : nearest.subList(0, Math.min(NEIGHBOURS, nearest.size()))) {
            double weight = 1 / (near.distance + 1e-3 * reach);
            double fade = Math.exp(-Math.pow(near.distance / reach, 2) / 2);
            Point shift = shift(near.layer, near.point, moment, kept, inverse);
            weights += weight;
            x += weight * fade * shift.x();
            y += weight * fade * shift.y();
        }
        return new Point(x / weights, y / weights);
    }

    /** A point of the parent, and its distance from a new one in the new drawing's px. */
    private record Near(Moving layer, int point, double distance) {}

    private AffineParts parts(AffinePose pose, ControlPoints points) {
        double px = scale / points.unit();
        return new AffineParts(
                pose.translateX() * px,
                pose.translateY() * px,
                pose.rotation(),
                pose.scaleX(),
                pose.scaleY(),
                pose.shear());
    }

    private Point scaled(Point point) {
        return new Point(scale * point.x(), scale * point.y());
    }

    /** Returns the inverse of {@code map}; of a map that flattens, the identity. */
    private static Affine inverse(Affine map) {
        double det = map.determinant();
        if (Math.abs(det) < 1e-3) {
            return Affine.IDENTITY;
        }
        return new Affine(map.d() / det, -map.b() / det, -map.c() / det, map.a() / det, 0, 0)
                .compose(Affine.translate(-map.e(), -map.f()));
    }
}
