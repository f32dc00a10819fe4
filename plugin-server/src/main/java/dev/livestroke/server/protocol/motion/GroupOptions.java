package dev.livestroke.server.protocol.motion;

import java.util.Optional;

/**
 * A layer that is directed on its own.
 *
 * @param layer its id
 * @param prompt what it does, seen by itself
 * @param strength 0 to 2, times the one for all
 * @param distortion 0 to 1, instead of the one for all
 */
public record GroupOptions(
        String layer, Optional<String> prompt, Optional<Double> strength, Optional<Double> distortion) {

    /** @throws IllegalArgumentException if a number is out of range */
    public GroupOptions {
        OptionRanges.strength("strength", strength);
        OptionRanges.distortion("distortion", distortion);
    }
}
