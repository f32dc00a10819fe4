package dev.livestroke.server.job;

import dev.livestroke.server.store.VersionId;
import java.time.Instant;

/**
 * Something that happened to a job and is kept.
 *
 * @param seq 1, 2, … in the job, without a gap
 * @param what happened
 */
public record JobEvent(VersionId job, long seq, Instant at, Happening what) {}
