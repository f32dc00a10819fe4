package dev.livestroke.animation;

/**
 * How long an animation runs and how it is played.
 *
 * @param durationSeconds one pass, positive
 * @param fps frames per second that players are asked to show; motion itself is continuous
 */
public record Timing(double durationSeconds, double fps, Loop loop) {

    /** @throws IllegalArgumentException if the duration or fps is not positive and finite */
    public Timing {
        if (!(durationSeconds > 0 && Double.isFinite(durationSeconds))) {
            throw new IllegalArgumentException("duration must be positive, in seconds: " + durationSeconds);
        }
        if (!(fps > 0 && Double.isFinite(fps))) {
            throw new IllegalArgumentException("fps must be positive: " + fps);
        }
    }
}
