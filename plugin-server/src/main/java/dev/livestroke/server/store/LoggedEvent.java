package dev.livestroke.server.store;

import java.time.Instant;

/**
 * Something that happened to a job.
 *
 * @param seq 1, 2, … in the job, without a gap
 * @param kind what it was
 * @param body the rest, JSON
 */
public record LoggedEvent(VersionId job, long seq, String kind, String body, Instant at) {

    /** An event that is about to be logged. */
    public record Text(String kind, String body) {}
}
