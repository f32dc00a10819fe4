package dev.livestroke.animation;

import dev.livestroke.geometry.BezierPath;

/**
 * The local motion of one path layer: its shape over time, before any group moves it.
 *
 * @param layerId the path layer it shapes; every keyframe has the layer's subpaths, segments and closings
 */
public record PathTrack(String layerId, Track<BezierPath> shapes) {

    /** Returns the shape at {@code seconds}. */
    public BezierPath at(double seconds) {
        return shapes.at(seconds, Blends.PATH);
    }
}
