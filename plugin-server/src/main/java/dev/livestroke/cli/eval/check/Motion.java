package dev.livestroke.cli.eval.check;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a drawing moves, by its layers: the tracks of their control points over one pass. */
public final class Motion {

    /** How many moments a pass is looked at, the rest at its beginning and its end included. */
    public static final int MOMENTS = 49;

    private final Map<String, Track> layers;
    private final Map<String, Set<String>> groups;

    /**
     * Takes tracks of equally many moments.
     *
     * @param layers at least one, by the layer's id
     * @param groups the ids of the layers in each group, by the group's id
     */
    public Motion(Map<String, Track> layers, Map<String, Set<String>> groups) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a motion needs a layer");
        }
        this.layers = new LinkedHashMap<>(layers);
        this.groups = Map.copyOf(groups);
    }

    /** Reads the motion of an animation. */
    public static Motion of(Animation animation) {
        Sketch rest = animation.sketch();
        Box bounds = rest.bounds().orElseThrow(() -> new IllegalArgumentException("a drawing without a path"));
        double size = Math.max(bounds.width(), bounds.height());
        List<Sketch> moments = IntStream.range(0, MOMENTS)
                .mapToObj(k -> animation.at(animation.timing().durationSeconds() * k / (MOMENTS - 1)))
                .toList();
        Map<String, Track> layers = new LinkedHashMap<>();
        for (int layer = 0; layer < rest.paths().size(); layer++) {
            int index = layer;
            double[][][] places = moments.stream()
                    .map(moment -> places(moment.paths().get(index), size))
                    .toArray(double[][][]::new);
            layers.put(rest.paths().get(layer).id(), new Track(places));
        }
        Map<String, Set<String>> groups = new HashMap<>();
        collect(rest.root(), groups);
        return new Motion(layers, groups);
    }

    private static double[][] places(PathLayer layer, double size) {
        List<Point> points = layer.path().points();
        return new double[][] {
            points.stream().mapToDouble(point -> point.x() / size).toArray(),
            points.stream().mapToDouble(point -> point.y() / size).toArray()
        };
    }

    private static void collect(GroupLayer group, Map<String, Set<String>> groups) {
        groups.put(group.id(), group.paths().map(PathLayer::id).collect(Collectors.toSet()));
        for (Layer child : group.children()) {
            child.accept(new Layer.Visitor<Optional<String>>() {
                @Override
                public Optional<String> group(GroupLayer inner) {
                    collect(inner, groups);
                    return Optional.empty();
                }

                @Override
                public Optional<String> path(PathLayer path) {
                    return Optional.empty();
                }
            });
        }
    }

    /** Returns all points. */
    public Track whole() {
        return joined(id -> true);
    }

    /** Returns the points of the layer or group with {@code id}. */
    public Track part(String id) {
        return joined(members(id)::contains);
    }

    /** Returns the points of all but the layers or groups with {@code ids}. */
    public Track without(Collection<String> ids) {
        Set<String> left = ids.stream().flatMap(id -> members(id).stream()).collect(Collectors.toSet());
        return joined(id -> !left.contains(id));
    }

    /** Returns the motion of the layer or group with {@code id} alone. */
    public Motion of(String id) {
        Map<String, Track> own = new LinkedHashMap<>(layers);
        own.keySet().retainAll(members(id));
        return new Motion(own, Map.of());
    }

    /** Returns the tracks of the layers, bottom one first. */
    Collection<Track> layers() {
        return layers.values();
    }

    private Set<String> members(String id) {
        if (layers.containsKey(id)) {
            return Set.of(id);
        }
        Set<String> members = groups.getOrDefault(id, Set.of());
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a part of the drawing, one of " + layers.keySet() + " or a group, found " + id);
        }
        return members;
    }

    private Track joined(Predicate<String> chosen) {
        return layers.entrySet().stream()
                .filter(layer -> chosen.test(layer.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Track::with)
                .orElseThrow(() -> new IllegalArgumentException("no part of the drawing is left to look at"));
    }
}
