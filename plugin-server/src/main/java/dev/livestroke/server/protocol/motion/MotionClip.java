package dev.livestroke.server.protocol.motion;

import java.util.List;

/**
 * Motion as points: frame i is at i · durationSeconds / frames.
 *
 * @param durationSeconds length of one pass
 * @param quantum canvas px that a step of a coordinate stands for
 * @param paths the paths that move
 */
public record MotionClip(int frames, double durationSeconds, double quantum, List<PathMotion> paths) {

    /** Copies the paths. */
    public MotionClip {
        paths = List.copyOf(paths);
    }

    /**
     * One path's points.
     *
     * @param layer the path's id
     * @param points base64 of little-endian 16-bit integers: frame after frame, each with x, y of every control point in
     *     the order of the path data, where a closed subpath's last end is left out; times {@code quantum} they are canvas px
     */
    public record PathMotion(String layer, String points) {}
}
