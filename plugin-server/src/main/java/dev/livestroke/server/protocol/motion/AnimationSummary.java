package dev.livestroke.server.protocol.motion;

import java.time.Instant;
import java.util.Optional;

/**
 * One version in the library.
 *
 * @param id also the id of the job that makes or made it
 * @param document what the client groups versions by
 * @param parent the version whose motion this one started from
 * @param kept whether the search was stopped early by "keep this"
 */
public record AnimationSummary(
        String id,
        String name,
        String prompt,
        long seed,
        Optional<String> document,
        Optional<String> parent,
        Instant createdAt,
        double durationSeconds,
        double fps,
        MotionOptions.Course course,
        State state,
        boolean kept) {

    /** How far a version is. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED,
        CANCELLED
    }
}
