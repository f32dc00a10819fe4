package dev.livestroke.export.lottie.model;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * A value that rests or moves. Made by {@link #still} and {@link #moving}, which keep the components in step; a record
 * for each case would be lost on Gson, which writes a generic component by its declared type.
 *
 * @param <T> the value: a number, a list of numbers or a {@link BezierShape}
 * @param animated 0 or 1
 * @param content the value, or a list of at least two {@link Keyframe}s
 */
@SuppressWarnings("UnusedTypeParameter") // T tells the compiler what the content is of, which no component can say
public record AnimatedProperty<T>(
        @SerializedName("a") int animated,
        @SerializedName("k") Object content) {

    /** Returns the value that rests. */
    public static <T> AnimatedProperty<T> still(T value) {
        return new AnimatedProperty<>(0, value);
    }

    /**
     * Returns the value that moves through {@code keyframes}.
     *
     * @throws IllegalArgumentException if there are under two keyframes: rlottie shows nothing for one
     */
    public static <T> AnimatedProperty<T> moving(List<Keyframe> keyframes) {
        if (keyframes.size() < 2) {
            throw new IllegalArgumentException(
                    "a moving property needs at least two keyframes, found " + keyframes.size());
        }
        return new AnimatedProperty<>(1, List.copyOf(keyframes));
    }
}
