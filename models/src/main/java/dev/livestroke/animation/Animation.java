package dev.livestroke.animation;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A drawing and its motion. The two kinds of motion stay apart: each path may change shape (local motion), and each
 * group may be moved as a whole (affine motion). A layer without a track rests.
 *
 * @param sketch the drawing at rest
 * @param frames how many frames the motion was found at; tracks have one keyframe more, at the end of the pass
 * @param affine at most one track for each group
 * @param local at most one track for each path layer
 */
public record Animation(Sketch sketch, Timing timing, int frames, List<AffineTrack> affine, List<PathTrack> local) {

    /**
     * @throws IllegalArgumentException if a track names a layer that is not there, a layer has two tracks, or a keyframe
     *     has another shape than its layer
     */
    public Animation {
        affine = List.copyOf(affine);
        local = List.copyOf(local);
        if (frames < 1) {
            throw new IllegalArgumentException("an animation needs at least one frame: " + frames);
        }
        requireTargets(affine.stream().map(AffineTrack::groupId).toList(), groupIds(sketch.root()), "group");
        requireTargets(
                local.stream().map(PathTrack::layerId).toList(),
                sketch.paths().stream().map(PathLayer::id).collect(Collectors.toSet()),
                "path layer");
        requireShapes(local, sketch);
    }

    /** Returns the drawing that rests. */
    public static Animation still(Sketch sketch, Timing timing) {
        return new Animation(sketch, timing, 1, List.of(), List.of());
    }

    /** Returns the affine track of the group with {@code groupId}. */
    public Optional<AffineTrack> affineOf(String groupId) {
        return affine.stream().filter(track -> track.groupId().equals(groupId)).findFirst();
    }

    /** Returns the path track of the layer with {@code layerId}. */
    public Optional<PathTrack> localOf(String layerId) {
        return local.stream().filter(track -> track.layerId().equals(layerId)).findFirst();
    }

    /** Returns the drawing at {@code seconds} with all motion in its control points; see {@link Sketch#moved}. */
    public Sketch at(double seconds) {
        Map<String, PathTrack> tracks =
                local.stream().collect(Collectors.toMap(PathTrack::layerId, Function.identity()));
        return sketch.moved(
                id -> affineOf(id).map(track -> track.at(seconds)).orElse(Affine.IDENTITY),
                layer -> Optional.ofNullable(tracks.get(layer.id()))
                        .map(track -> track.at(seconds))
                        .orElse(layer.path()));
    }

    private static Set<String> groupIds(GroupLayer group) {
        Set<String> ids = new HashSet<>(Set.of(group.id()));
        Layer.Visitor<Set<String>> visitor = new Layer.Visitor<>() {
            @Override
            public Set<String> group(GroupLayer child) {
                return groupIds(child);
            }

            @Override
            public Set<String> path(PathLayer child) {
                return Set.of();
            }
        };
        group.children().forEach(child -> ids.addAll(child.accept(visitor)));
        return ids;
    }

    private static void requireShapes(List<PathTrack> tracks, Sketch sketch) {
        Map<String, PathTrack> tracksById =
                tracks.stream().collect(Collectors.toMap(PathTrack::layerId, Function.identity()));
        for (PathLayer layer : sketch.paths()) {
            PathTrack track = tracksById.get(layer.id());
            if (track != null
                    && !track.shapes().keyframes().stream()
                            .allMatch(k -> layer.path().matches(k.value()))) {
                throw new IllegalArgumentException("the track of the path layer \"" + layer.id()
                        + "\" must keep its subpaths, segments and closings");
            }
        }
    }

    private static void requireTargets(List<String> targets, Set<String> known, String kind) {
        Set<String> seen = new HashSet<>();
        for (String target : targets) {
            if (!known.contains(target)) {
                throw new IllegalArgumentException(
                        "a track moves the " + kind + " \"" + target + "\", which the sketch does not have");
            }
            if (!seen.add(target)) {
                throw new IllegalArgumentException("two tracks move the " + kind + " \"" + target + "\"");
            }
        }
    }
}
