package dev.livestroke.animator;

import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a drawing's subjects apart by its topmost groups, of which there are several once single groups around everything
 * are looked through.
 *
 * <p>Groups whose {@link Outline}s are nearer to each other than {@value #CLEAR} of the canvas are one subject: the parts of
 * one thing touch or enclose each other, and what is torn apart looks worse than what moves together. Paths beside the
 * groups belong to the nearest group.
 */
final class Subjects {

    private static final double CLEAR = 0.01;

    private Subjects() {}

    /** Returns the paths of each subject, without those in {@code taken}; at least one subject if any path is left. */
    static List<List<PathLayer>> of(Sketch sketch, Grouping grouping, Set<String> taken) {
        List<Layer> layers = topmost(sketch.root(), taken);
        boolean several = layers.stream()
                        .filter(layer -> LayerTree.group(layer).isPresent())
                        .count()
                > 1;
        List<List<Layer>> subjects = several && grouping != Grouping.TOGETHER
                ? apart(layers, grouping == Grouping.AUTO ? CLEAR * Math.max(sketch.width(), sketch.height()) : -1)
                : List.of(layers);
        return subjects.stream()
                .map(subject -> free(subject, taken))
                .filter(paths -> !paths.isEmpty())
                .toList();
    }

    /** Returns the children of the lowest group around everything that is free. */
    private static List<Layer> topmost(GroupLayer group, Set<String> taken) {
        List<Layer> layers = group.children().stream()
                .filter(layer -> !free(List.of(layer), taken).isEmpty())
                .toList();
        Optional<GroupLayer> only = layers.size() == 1 ? LayerTree.group(layers.get(0)) : Optional.empty();
        return only.map(inner -> topmost(inner, taken)).orElse(layers);
    }

    /** Joins what is not more than {@code clear} px apart, then gives paths to the nearest subject that has a group. */
    private static List<List<Layer>> apart(List<Layer> layers, double clear) {
        List<Cluster> clusters = new ArrayList<>();
        for (Layer layer : layers) {
            Cluster joined = Cluster.of(layer);
            Optional<Cluster> near = nearest(joined, clusters, clear);
            while (near.isPresent()) { // a larger outline may meet what the smaller one did not
                clusters.remove(near.get());
                joined = near.get().with(joined);
                near = nearest(joined, clusters, clear);
            }
            clusters.add(joined);
        }
        List<Cluster> subjects =
                new ArrayList<>(clusters.stream().filter(Cluster::hasGroup).toList());
        clusters.stream().filter(cluster -> !cluster.hasGroup()).forEach(loose -> {
            Cluster nearest = nearest(loose, subjects, Double.POSITIVE_INFINITY).orElseThrow();
            subjects.set(subjects.indexOf(nearest), nearest.with(loose));
        });
        return subjects.stream().map(Cluster::layers).toList();
    }

    private static Optional<Cluster> nearest(Cluster to, List<Cluster> clusters, double most) {
        return clusters.stream()
                .filter(cluster -> cluster.outline.distanceTo(to.outline) <= most)
                .min(Comparator.comparingDouble(cluster -> cluster.outline.distanceTo(to.outline)));
    }

    private static List<PathLayer> free(List<Layer> layers, Set<String> taken) {
        return layers.stream()
                .flatMap(Layer::paths)
                .filter(path -> !taken.contains(path.id()))
                .toList();
    }

    /** Layers that move as one, and what they enclose. */
    private record Cluster(List<Layer> layers, Outline outline) {

        static Cluster of(Layer layer) {
            return new Cluster(List.of(layer), Outline.of(layer));
        }

        Cluster with(Cluster other) {
            List<Layer> both = new ArrayList<>(layers);
            both.addAll(other.layers);
            return new Cluster(List.copyOf(both), outline.union(other.outline));
        }

        boolean hasGroup() {
            return layers.stream().anyMatch(layer -> LayerTree.group(layer).isPresent());
        }
    }
}
