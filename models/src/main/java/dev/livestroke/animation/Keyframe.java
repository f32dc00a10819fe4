package dev.livestroke.animation;

/** A value at a moment; seconds count from the animation's start. */
public record Keyframe<T>(double seconds, T value) {

    /** @throws IllegalArgumentException if the time is negative or not finite */
    public Keyframe {
        if (!(seconds >= 0 && Double.isFinite(seconds))) {
            throw new IllegalArgumentException("a keyframe's time must be at least 0 seconds: " + seconds);
        }
    }
}
