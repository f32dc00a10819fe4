package dev.livestroke.server.job;

import dev.livestroke.server.store.StoredVersion;
import java.util.OptionalInt;

/**
 * A job as it is now.
 *
 * @param version what it makes, and how far that is
 * @param position in the queue, 1 is next; empty if it does not wait
 * @param lastSeq of its events
 */
public record JobView(StoredVersion version, OptionalInt position, long lastSeq) {}
