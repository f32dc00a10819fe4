package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A value that rests or moves.
 *
 * @param <T> the value: a number, a list of numbers or a {@link BezierShape}
 */
public sealed interface AnimatedProperty<T> {

    /** Returns the value that rests. */
    static <T> AnimatedProperty<T> still(T value) {
        return new Still<>(0, value);
    }

    /**
     * Returns the value that moves through {@code keyframes}.
     *
     * @throws IllegalArgumentException if there are under two keyframes: rlottie shows nothing for one
     */
    static <T> AnimatedProperty<T> moving(List<Keyframe> keyframes) {
        if (keyframes.size() < 2) {
            throw new IllegalArgumentException(
                    "a moving property needs at least two keyframes, found " + keyframes.size());
        }
        return new Moving<>(1, List.copyOf(keyframes));
    }

    /** A value that rests. */
    record Still<T>(
            @SerializedName("a") int animated,
            @SerializedName("k") T value) implements AnimatedProperty<T> {}

    /** A value that moves. */
    record Moving<T>(
            @SerializedName("a") int animated,
            @SerializedName("k") List<Keyframe> keyframes) implements AnimatedProperty<T> {}
}
