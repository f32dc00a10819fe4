package dev.livestroke.animator;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who moves in a drawing: parts with motions of their own, and what rests.
 *
 * <p>A bottom layer that covers the whole canvas with fill alone is a background: it rests and no prior sees it. Locked
 * layers rest and are seen. Groups that are named in the direction are parts; what is left is one part or, as {@link
 * Subjects} tells, several.
 *
 * @param sketch the drawing; where a part is not a group of its own, new groups stand around runs of its layers
 * @param parts at least one
 * @param seen the path layers that a prior sees, in paint order
 */
record Staging(Sketch sketch, List<MovingPart> parts, List<PathLayer> seen) {

    private static final double SLACK = 0.02;

    /** @throws DirectionException if nothing is left that moves */
    static Staging of(Sketch sketch, Direction direction) {
        return new Builder(sketch, direction).build();
    }

    /** Returns whether {@code layer} is the background of {@code sketch}. */
    static boolean isBackground(Layer layer, Sketch sketch) {
        List<Layer> layers = sketch.root().children();
        return layers.size() > 1 && layers.get(0) == layer && coversCanvas(layer, sketch);
    }

    private static boolean coversCanvas(Layer layer, Sketch sketch) {
        List<PathLayer> paths = layer.paths().toList();
        if (paths.isEmpty() || paths.stream().anyMatch(path -> path.stroke().isPresent())) {
            return false;
        }
        Optional<Box> bounds = paths.stream().map(path -> path.path().bounds()).reduce(Box::union);
        double slackX = SLACK * sketch.width();
        double slackY = SLACK * sketch.height();
        return bounds.filter(box -> box.left() <= slackX
                        && box.top() <= slackY
                        && box.right() >= sketch.width() - slackX
                        && box.bottom() >= sketch.height() - slackY)
                .isPresent();
    }

    /** Tells which part each path belongs to, then puts groups around them. */
    private static final class Builder {

        private static final int RESTS = -1;
        private static final int MIXED = -2;

        private final Sketch sketch;
        private final Direction direction;
        private final Map<String, Integer> partOf = new HashMap<>();
        private final List<Optional<GroupDirection>> directions = new ArrayList<>();
        private final List<List<GroupLayer>> carriers = new ArrayList<>();
        private final Set<String> ids;

        Builder(Sketch sketch, Direction direction) {
            this.sketch = sketch;
            this.direction = direction;
            this.ids = LayerTree.all(sketch.root()).map(Layer::id).collect(Collectors.toSet());
        }

        Staging build() {
            Set<String> locked = new HashSet<>();
            direction
                    .locked()
                    .forEach(id -> LayerTree.find(sketch.root(), id)
                            .ifPresent(layer -> layer.paths().forEach(path -> locked.add(path.id()))));
            Set<String> unseen = new HashSet<>();
            sketch.root().children().stream()
                    .filter(layer -> isBackground(layer, sketch))
                    .forEach(layer -> layer.paths().forEach(path -> unseen.add(path.id())));
            Stream.concat(locked.stream(), unseen.stream()).forEach(id -> partOf.put(id, RESTS));
            for (GroupDirection group : direction.groups()) {
                LayerTree.find(sketch.root(), group.layerId())
                        .ifPresent(layer -> assign(layer.paths().toList(), Optional.of(group)));
            }
            for (List<PathLayer> subject : Subjects.of(sketch, direction.grouping(), partOf.keySet())) {
                assign(subject, Optional.empty());
            }
            if (directions.isEmpty()) {
                throw new DirectionException("every layer is locked, so nothing can move; lock fewer layers");
            }
            directions.forEach(part -> carriers.add(new ArrayList<>()));
            Sketch staged = new Sketch(sketch.width(), sketch.height(), rebuilt(sketch.root()));
            List<MovingPart> parts = new ArrayList<>();
            for (int i = 0; i < directions.size(); i++) {
                parts.add(part(staged, carriers.get(i), directions.get(i)));
            }
            List<PathLayer> seen = staged.paths().stream()
                    .filter(path -> !unseen.contains(path.id()))
                    .toList();
            return new Staging(staged, List.copyOf(parts), seen);
        }

        /** Makes a part of those of {@code paths} that have none yet and do not rest, if there are any. */
        private void assign(List<PathLayer> paths, Optional<GroupDirection> group) {
            List<PathLayer> free = paths.stream()
                    .filter(path -> !partOf.containsKey(path.id()))
                    .toList();
            if (!free.isEmpty()) {
                free.forEach(path -> partOf.put(path.id(), directions.size()));
                directions.add(group);
            }
        }

        private MovingPart part(Sketch staged, List<GroupLayer> groups, Optional<GroupDirection> group) {
            return new MovingPart(
                    staged,
                    List.copyOf(groups),
                    group.flatMap(GroupDirection::prompt),
                    Math.min(
                            2,
                            direction.strength()
                                    * group.map(GroupDirection::strength).orElse(1.0)),
                    group.flatMap(GroupDirection::distortion).orElse(direction.distortion()));
        }

        /** Returns the part that all paths of {@code layer} belong to, {@link #RESTS}, or {@link #MIXED}. */
        private int owner(Layer layer) {
            List<Integer> owners =
                    layer.paths().map(path -> partOf.get(path.id())).distinct().toList();
            return owners.isEmpty() ? RESTS : owners.size() > 1 ? MIXED : owners.get(0);
        }

        private GroupLayer rebuilt(GroupLayer group) {
            int owner = owner(group);
            if (owner >= 0) {
                carriers.get(owner).add(group);
            }
            if (owner != MIXED) {
                return group;
            }
            List<Layer> children = new ArrayList<>();
            List<Layer> run = new ArrayList<>();
            for (Layer child : group.children()) {
                if (!run.isEmpty() && owner(child) != owner(run.get(0))) {
                    children.add(carrier(run));
                    run.clear();
                }
                int childOwner = owner(child);
                if (childOwner >= 0) {
                    run.add(child);
                } else {
                    children.add(
                            LayerTree.group(child).<Layer>map(this::rebuilt).orElse(child));
                }
            }
            if (!run.isEmpty()) {
                children.add(carrier(run));
            }
            return new GroupLayer(group.id(), group.name(), group.opacity(), children);
        }

        /** Returns a group of just {@code run}, which belongs to one part: the group that it is, or a new one. */
        private GroupLayer carrier(List<Layer> run) {
            Optional<GroupLayer> single = run.size() == 1 ? LayerTree.group(run.get(0)) : Optional.empty();
            GroupLayer carrier = single.orElseGet(() -> new GroupLayer(freeId(), "foreground", 1, run));
            carriers.get(owner(run.get(0))).add(carrier);
            return carrier;
        }

        private String freeId() {
            String free = Stream.iterate(1, n -> n + 1)
                    .map(n -> n == 1 ? "foreground" : "foreground-" + n)
                    .filter(id -> !ids.contains(id))
                    .findFirst()
                    .orElseThrow();
            ids.add(free);
            return free;
        }
    }
}
