package dev.livestroke.export.fit;

/**
 * A value at a moment, and how it goes on.
 *
 * @param seconds from the animation's start
 * @param value already rounded to the decimals that are to be written
 * @param toNext the easing up to the next keyframe; {@link Easing#LINEAR} and without meaning in the last one
 */
public record FittedKeyframe<T>(double seconds, T value, Easing toNext) {

    /** @throws IllegalArgumentException if the time is negative or not finite */
    public FittedKeyframe {
        if (!(seconds >= 0 && Double.isFinite(seconds))) {
            throw new IllegalArgumentException("a keyframe's time must be at least 0 seconds: " + seconds);
        }
    }
}
