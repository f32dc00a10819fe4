package dev.livestroke.export.saved;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads tracks. */
final class TrackReader {

    private final JsonCursor json;
    private final SketchReader sketches;

    TrackReader(JsonCursor json, SketchReader sketches) {
        this.json = json;
        this.sketches = sketches;
    }

    /** A path track whose points have not met their subpaths yet, since the sketch may come later in the file. */
    record FlatTrack(String path, String layer, boolean periodic, List<Double> seconds, List<List<Point>> shapes) {}

    AffineTrack affine() {
        String path = json.path();
        Slot<String> group = Slot.required("group", json::text);
        Slot<List<Double>> pivot = Slot.required("pivot", () -> json.numbers(2));
        Slot<Boolean> periodic = Slot.required("periodic", json::flag);
        Slot<List<Double>> seconds = Slot.required("seconds", json::numbers);
        Slot<List<AffinePose>> poses = Slot.required("poses", () -> json.list(this::pose));
        json.object(group, pivot, periodic, seconds, poses);
        return JsonCursor.build(
                path,
                () -> new AffineTrack(
                        group.get(),
                        new Point(pivot.get().get(0), pivot.get().get(1)),
                        track(seconds.get(), poses.get(), periodic.get())));
    }

    private AffinePose pose() {
        String path = json.path();
        List<Double> n = json.numbers(6);
        return JsonCursor.build(path, () -> new AffinePose(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
    }

    FlatTrack local() {
        String path = json.path();
        Slot<String> layer = Slot.required("layer", json::text);
        Slot<Boolean> periodic = Slot.required("periodic", json::flag);
        Slot<List<Double>> seconds = Slot.required("seconds", json::numbers);
        Slot<List<List<Point>>> shapes = Slot.required("shapes", () -> json.list(sketches::points));
        json.object(layer, periodic, seconds, shapes);
        return new FlatTrack(path, layer.get(), periodic.get(), seconds.get(), shapes.get());
    }

    /** Returns the tracks with the subpaths of the layers that they move. */
    List<PathTrack> bind(List<FlatTrack> tracks, Sketch sketch) {
        Map<String, PathLayer> layers =
                sketch.paths().stream().collect(Collectors.toMap(PathLayer::id, Function.identity()));
        return tracks.stream()
                .map(track -> JsonCursor.build(track.path(), () -> bind(track, layers)))
                .toList();
    }

    private static PathTrack bind(FlatTrack track, Map<String, PathLayer> layers) {
        PathLayer layer = Optional.ofNullable(layers.get(track.layer()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "it moves the path layer \"" + track.layer() + "\", which the sketch does not have"));
        List<BezierPath> shapes = track.shapes().stream()
                .map(points -> layer.path().withPoints(points))
                .toList();
        return new PathTrack(track.layer(), track(track.seconds(), shapes, track.periodic()));
    }

    private static <T> Track<T> track(List<Double> seconds, List<T> values, boolean periodic) {
        if (seconds.size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected as many values as seconds, " + seconds.size() + ", found " + values.size());
        }
        List<Keyframe<T>> keyframes = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            keyframes.add(new Keyframe<>(seconds.get(i), values.get(i)));
        }
        return new Track<>(keyframes, periodic);
    }
}
