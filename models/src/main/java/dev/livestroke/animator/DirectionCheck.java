package dev.livestroke.animator;

import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what in a direction contradicts the drawing, the timing or itself. */
final class DirectionCheck {

    /** How far from every curve a point may be, as a share of the canvas, and still mean one. */
    private static final double REACH = 0.05;

    /** The least time between two poses, as a share of the pass: one frame of sixteen. */
    private static final double LEAST_GAP = 1 / 16.0;

    private static final double SAME = 1e-6;

    private final Direction direction;
    private final Sketch sketch;
    private final double duration;
    private final Set<String> locked = new HashSet<>();
    private final Set<String> pinned = new HashSet<>();

    private DirectionCheck(Direction direction, Sketch sketch, Timing timing) {
        this.direction = direction;
        this.sketch = sketch;
        this.duration = timing.durationSeconds();
        direction.locked().forEach(id -> locked.addAll(pathIds(layer(id, "locked"))));
    }

    /** @throws DirectionException if the direction cannot be followed */
    static void require(Direction direction, Sketch sketch, Timing timing) {
        if (direction.course().loop() != timing.loop()) {
            throw new DirectionException("the course " + word(direction.course()) + " needs the loop "
                    + word(direction.course().loop()) + ", found " + word(timing.loop()));
        }
        DirectionCheck check = new DirectionCheck(direction, sketch, timing);
        check.requireGroups();
        check.requirePins();
        check.requirePoses();
        Staging.of(sketch, direction);
    }

    private void requireGroups() {
        List<Layer> groups = new ArrayList<>();
        for (GroupDirection group : direction.groups()) {
            Layer layer = layer(group.layerId(), "directed");
            if (locked.containsAll(pathIds(layer))) {
                throw new DirectionException("the group \"" + layer.id()
                        + "\" is directed and all of it is locked; take one of the two away");
            }
            for (Layer other : groups) {
                if (LayerTree.find(other, layer.id()).isPresent()
                        || LayerTree.find(layer, other.id()).isPresent()) {
                    throw new DirectionException("the groups \"" + other.id() + "\" and \"" + layer.id()
                            + "\" are directed and one holds the other; direct one of them");
                }
            }
            groups.add(layer);
        }
    }

    private void requirePins() {
        for (Pin pin : direction.pins()) {
            if (pin instanceof Pin.AtPoint at) {
                place(at.point(), "pinned");
            } else if (pin instanceof Pin.OfLayer of) {
                pinned.addAll(pathIds(layer(of.layerId(), "pinned")));
            }
        }
    }

    private void requirePoses() {
        Set<List<Object>> posed = new HashSet<>();
        for (KeyPose pose : direction.poses()) {
            requireTime(pose.seconds());
            PathLayer layer = posed(pose);
            if (!posed.add(List.of(pose.seconds(), pose instanceof KeyPose.OfPoint of ? of.from() : layer.id()))) {
                throw new DirectionException(
                        "the layer \"" + layer.id() + "\" has two poses at " + pose.seconds() + " s; give one");
            }
            if (locked.contains(layer.id())) {
                throw new DirectionException(
                        "the layer \"" + layer.id() + "\" is locked and has a pose; unlock it or take the pose away");
            }
            if (pinned.contains(layer.id())) {
                throw new DirectionException(
                        "the layer \"" + layer.id() + "\" is pinned and has a pose; take the pin or the pose away");
            }
        }
    }

    /** Returns the path layer that a pose is of. */
    private PathLayer posed(KeyPose pose) {
        if (pose instanceof KeyPose.OfLayer of) {
            List<PathLayer> paths = layer(of.layerId(), "posed").paths().toList();
            if (paths.size() != 1 || !paths.get(0).id().equals(of.layerId())) {
                throw new DirectionException(
                        "the pose of \"" + of.layerId() + "\" needs a path; give a pose for each path of the group");
            }
            int count = paths.get(0).path().pointCount();
            if (of.points().size() != count) {
                throw new DirectionException("the pose of \"" + of.layerId() + "\" needs the path's " + count
                        + " control points, found " + of.points().size());
            }
            return paths.get(0);
        }
        String id = place(((KeyPose.OfPoint) pose).from(), "posed").layerId();
        return sketch.paths().stream()
                .filter(path -> path.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void requireTime(double seconds) {
        if (!(seconds >= 0 && seconds <= duration)) {
            throw new DirectionException(
                    "a pose must be between 0 and " + duration + " s, where the pass ends; was at " + seconds + " s");
        }
        Course course = direction.course();
        boolean endsAtRest = course == Course.PING_PONG || !course.open();
        if (direction.start() == StartPose.REST && apart(seconds, 0) < LEAST_GAP * (1 - SAME)) {
            throw new DirectionException("the pose at " + seconds
                    + " s is too near to the drawing at rest, which is seen at 0 s"
                    + (endsAtRest ? " and at the end" : "") + "; keep " + gap() + " away, or let the start be free");
        }
        for (KeyPose other : direction.poses()) {
            if (other.seconds() != seconds && apart(seconds, other.seconds()) < LEAST_GAP * (1 - SAME)) {
                throw new DirectionException("the poses at " + other.seconds() + " s and " + seconds
                        + " s are too near to each other"
                        + (course == Course.PING_PONG ? ", for the way back shows what the way there does" : "")
                        + "; keep " + gap() + " between them");
            }
        }
    }

    private String gap() {
        return direction.course() == Course.PING_PONG ? "a sixteenth of the way there" : LEAST_GAP * duration + " s";
    }

    /** Returns how far apart two moments are, in shares of the pass: of the way there, if the motion goes to and fro. */
    private double apart(double one, double other) {
        double between = Math.abs(one - other) / duration;
        return switch (direction.course()) {
            case PING_PONG ->
                Math.abs(Math.cos(2 * Math.PI * one / duration) - Math.cos(2 * Math.PI * other / duration)) / 2;
            case ONCE -> between;
            case FOREVER, SEAMLESS, RETURN -> Math.min(between, 1 - between);
        };
    }

    private Layer layer(String id, String what) {
        Layer layer = LayerTree.find(sketch.root(), id)
                .orElseThrow(() -> new DirectionException("the layer \"" + id + "\" is " + what
                        + ", but the drawing has none of this id; it has " + someIds()));
        if (Staging.isBackground(layer, sketch) && !what.equals("locked")) {
            throw new DirectionException(
                    "the layer \"" + id + "\" is " + what + ", but it is the background, which rests; take it away");
        }
        return layer;
    }

    private String someIds() {
        List<String> ids = LayerTree.all(sketch.root())
                .skip(1)
                .map(layer -> '"' + layer.id() + '"')
                .limit(8)
                .toList();
        return String.join(", ", ids);
    }

    private CurvePlace place(Point point, String what) {
        double reach = REACH * Math.max(sketch.width(), sketch.height());
        List<PathLayer> free = sketch.paths().stream()
                .filter(path -> !locked.contains(path.id()))
                .toList();
        return CurvePlace.nearest(free, point)
                .filter(found -> found.at().distanceTo(point) <= reach)
                .orElseThrow(() -> new DirectionException(String.format(
                        Locale.ROOT,
                        "the point %s,%s is %s, but no line that moves is within %.0f px of it; choose a point on the drawing",
                        number(point.x()),
                        number(point.y()),
                        what,
                        reach)));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static List<String> pathIds(Layer layer) {
        return layer.paths().map(PathLayer::id).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
