package dev.livestroke.export.fit;

import dev.livestroke.animation.Timing;
import dev.livestroke.export.Precision;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Sketch;
import java.util.Map;

/**
 * A drawing and its fitted motion.
 *
 * @param sketch the drawing at rest, as in the animation that was fitted
 * @param precision the decimals that the values of all tracks have
 * @param transforms by the id of the group or path layer; layers that do not move as a whole have none
 * @param shapes by the id of the path layer; layers that keep the shape of {@code sketch} have none
 */
public record FittedAnimation(
        Sketch sketch,
        Timing timing,
        Precision precision,
        Map<String, FittedTransform> transforms,
        Map<String, FittedTrack<BezierPath>> shapes) {

    /** Copies the maps. */
    public FittedAnimation {
        transforms = Map.copyOf(transforms);
        shapes = Map.copyOf(shapes);
    }

    /** Returns how the group or path layer with {@code layerId} moves as a whole, inside the groups around it. */
    public FittedTransform transformOf(String layerId) {
        return transforms.getOrDefault(layerId, FittedTransform.REST);
    }

    /** Returns the shape of {@code layer}, a path layer of the sketch, before its own transform. */
    public FittedTrack<BezierPath> shapeOf(PathLayer layer) {
        FittedTrack<BezierPath> track = shapes.get(layer.id());
        return track == null ? FittedTrack.resting(layer.path()) : track;
    }

    /** Returns the drawing as players show it at {@code seconds}; see {@code Animation.at} for what becomes of strokes. */
    public Sketch at(double seconds) {
        return sketch.moved(
                id -> transformOf(id).at(seconds), layer -> shapeOf(layer).at(seconds, BezierPath::towards));
    }
}
