package dev.livestroke.animator;

import java.util.Optional;

/**
 * A group, or a single path, that moves on its own.
 *
 * @param layerId its id in the sketch
 * @param prompt what it does, seen by itself; without one only the request's prompt moves it
 * @param strength multiplies {@link Direction#strength}, 0 (still) to 2
 * @param distortion instead of {@link Direction#distortion}, 0 (stiff) to 1 (rubbery)
 */
public record GroupDirection(String layerId, Optional<String> prompt, double strength, Optional<Double> distortion) {

    /** @throws DirectionException if the prompt is blank or a number is outside its range */
    public GroupDirection {
        if (prompt.filter(String::isBlank).isPresent()) {
            throw new DirectionException("the prompt of the group \"" + layerId + "\" is empty; say what it does");
        }
        Direction.requireStrength(strength);
        distortion.ifPresent(Direction::requireDistortion);
    }

    /** Returns the group moving on its own by the request's prompt. */
    public static GroupDirection of(String layerId) {
        return new GroupDirection(layerId, Optional.empty(), 1, Optional.empty());
    }

    /** Returns the group doing what {@code prompt} says. */
    public static GroupDirection of(String layerId, String prompt) {
        return new GroupDirection(layerId, Optional.of(prompt), 1, Optional.empty());
    }
}
