package dev.livestroke.server.workshop;

import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.util.List;
import java.util.Optional;

/**
 * What a client wants.
 *
 * @param seeds one job for each
 * @param parent the version whose motion to start from
 * @param replaces the job that this one takes the place of
 * @param document what the client groups its versions by
 */
public record Order(
        Sketch sketch,
        String prompt,
        MotionOptions options,
        List<Long> seeds,
        Optional<String> parent,
        Optional<String> replaces,
        Optional<String> document,
        Optional<String> name) {

    /** @throws IllegalArgumentException if there is no seed */
    public Order {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("an order needs at least one seed");
        }
    }
}
