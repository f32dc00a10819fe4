package dev.livestroke.animator;

import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Subpath;
import dev.livestroke.motion.Clock;
import dev.livestroke.motion.Mount;
import dev.livestroke.motion.Pins;
import dev.livestroke.motion.Place;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.Poses;
import dev.livestroke.motion.Restraint;
import dev.livestroke.motion.Stiffness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the direction says about one part's points, in the part's canvas units: pins, poses, stiffness. Where another line
 * ends on what is pinned it is held there too, so that a cloth stays on its pole.
 */
final class Restraints {

    /** How near an end of a line must be to what is pinned to be joined to it, as a share of the canvas. */
    private static final double JOINED = 0.012;

    private final AnimationRequest request;
    private final ControlPoints points;
    private final List<PathLayer> moving;
    private final List<Place> pins = new ArrayList<>();
    private final List<Point> pinnedAt = new ArrayList<>();

    /**
     * Reads the pins.
     *
     * @param moving the path layers of all parts; a point means the nearest of these
     */
    Restraints(AnimationRequest request, ControlPoints points, List<PathLayer> moving) {
        this.request = request;
        this.points = points;
        this.moving = moving;
        for (Pin pin : request.direction().pins()) {
            if (pin instanceof Pin.AtPoint at) {
                place(at.point()).ifPresent(found -> {
                    pin(placeOf(found), found.at());
                    joinEnds(end -> end.distanceTo(found.at()));
                });
            } else if (pin instanceof Pin.OfLayer of) {
                List<PathLayer> held = pathsOf(of.layerId());
                held.forEach(this::pinAll);
                joinEnds(end -> CurvePlace.distance(held, end));
            }
        }
    }

    /** Returns the point about which the part may still turn: the only one that is pinned. */
    Optional<Point> onlyPin() {
        List<Point> places = pinnedAt.stream().distinct().toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    boolean isPinned() {
        return !pins.isEmpty();
    }

    /**
     * Returns the restraints in the order in which they are to be applied.
     *
     * @param distortion 0 (stiff) to 1 (rubbery); from one half on strokes are free to change shape
     */
    List<Restraint> of(PointGraph graph, Mount mount, int frames, Clock clock, double distortion) {
        List<Restraint> restraints = new ArrayList<>();
        if (distortion < 0.5) {
            restraints.add(new Stiffness(points.rest(), strokeEnds(), 1 - 2 * distortion));
        }
        if (isPinned()) {
            restraints.add(new Pins(points.rest(), graph, pins));
        }
        List<Poses.Pose> poses = poses();
        if (!poses.isEmpty()) {
            restraints.add(new Poses(points.rest(), graph, mount, frames, clock, poses));
        }
        return restraints;
    }

    private List<Poses.Pose> poses() {
        Map<Double, List<KeyPose>> byTime = new TreeMap<>();
        for (KeyPose pose : request.direction().poses()) {
            byTime.computeIfAbsent(pose.seconds(), seconds -> new ArrayList<>()).add(pose);
        }
        List<Poses.Pose> poses = new ArrayList<>();
        byTime.forEach((seconds, together) -> {
            List<Place> places = new ArrayList<>();
            List<Double> at = new ArrayList<>();
            together.forEach(pose -> add(pose, places, at));
            if (!places.isEmpty()) {
                double time = seconds / request.timing().durationSeconds();
                List<Place> held =
                        pins.stream().filter(pin -> !places.contains(pin)).toList();
                poses.add(new Poses.Pose(time, places, at, held));
            }
        });
        return poses;
    }

    private void add(KeyPose pose, List<Place> places, List<Double> at) {
        if (pose instanceof KeyPose.OfPoint of) {
            place(of.from()).ifPresent(found -> add(placeOf(found), of.to(), places, at));
        } else if (pose instanceof KeyPose.OfLayer of) {
            for (PathLayer layer : pathsOf(of.layerId())) {
                for (int p = 0; p < of.points().size(); p++) {
                    add(Place.of(points.first(layer.id()) + p), of.points().get(p), places, at);
                }
            }
        }
    }

    private void add(Place place, Point to, List<Place> places, List<Double> at) {
        if (!places.contains(place)) {
            places.add(place);
            double[] units = points.toUnits(to);
            at.add(units[0]);
            at.add(units[1]);
        }
    }

    /** Returns the place that a point means, if it is of this part. */
    private Optional<CurvePlace> place(Point point) {
        return CurvePlace.nearest(moving, point)
                .filter(found ->
                        points.layers().stream().anyMatch(layer -> layer.id().equals(found.layerId())));
    }

    private Place placeOf(CurvePlace found) {
        int first = points.first(found.layerId());
        return new Place(found.points().stream().map(p -> first + p).toList(), found.weights());
    }

    /** Returns the paths at and below a layer that are of this part. */
    private List<PathLayer> pathsOf(String layerId) {
        Set<String> ids = LayerTree.find(request.sketch().root(), layerId).stream()
                .flatMap(Layer::paths)
                .map(PathLayer::id)
                .collect(Collectors.toSet());
        return points.layers().stream()
                .filter(layer -> ids.contains(layer.id()))
                .toList();
    }

    private void pinAll(PathLayer layer) {
        int first = points.first(layer.id());
        List<Point> places = layer.path().points();
        for (int p = 0; p < places.size(); p++) {
            pin(Place.of(first + p), places.get(p));
        }
    }

    /** Pins the local motion of all ends of segments that are so near; they do not count as places to turn about. */
    private void joinEnds(ToDoubleFunction<Point> distance) {
        double reach =
                JOINED * Math.max(request.sketch().width(), request.sketch().height());
        for (PathLayer layer : points.layers()) {
            int first = points.first(layer.id());
            for (Subpath subpath : layer.path().subpaths()) {
                List<Point> places = subpath.points();
                for (int end = 0; end < places.size(); end += 3) {
                    Place place = Place.of(first + end);
                    if (distance.applyAsDouble(places.get(end)) <= reach && !pins.contains(place)) {
                        pins.add(place);
                    }
                }
                first += places.size();
            }
        }
    }

    private void pin(Place place, Point at) {
        if (!pins.contains(place)) {
            pins.add(place);
            pinnedAt.add(at);
        }
    }

    private List<Integer> strokeEnds() {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (PathLayer layer : points.layers()) {
            end += layer.path().pointCount();
            ends.add(end);
        }
        return ends;
    }
}
