package dev.livestroke.animation;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;

/**
 * The affine motion of one group, after the local motion of its paths and inside the motion of the groups around it.
 *
 * @param groupId the group it moves, often the sketch's root
 * @param pivot the point of the rest drawing, in canvas px, about which the poses turn and scale
 */
public record AffineTrack(String groupId, Point pivot, Track<AffinePose> poses) {

    /** Returns the pose at {@code seconds}. */
    public AffinePose poseAt(double seconds) {
        return poses.at(seconds, Blends.POSE);
    }

    /** Returns the map at {@code seconds}, from the rest drawing's canvas to the moved one's. */
    public Affine at(double seconds) {
        return poseAt(seconds).about(pivot);
    }
}
