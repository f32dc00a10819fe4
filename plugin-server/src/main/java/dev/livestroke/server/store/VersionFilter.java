package dev.livestroke.server.store;

import java.util.Optional;

/**
 * Which finished versions to list, newest first.
 *
 * @param document only those of this document
 * @param before only those that are older than this one: the last of the page before
 * @param limit at most so many, 1 to 1000
 */
public record VersionFilter(Optional<String> document, Optional<VersionId> before, int limit) {

    private static final int MOST = 1000;

    /** @throws IllegalArgumentException if the limit is outside its range */
    public VersionFilter {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST + ": " + limit);
        }
    }

    /** Returns the newest of all documents. */
    public static VersionFilter newest(int limit) {
        return new VersionFilter(Optional.empty(), Optional.empty(), limit);
    }
}
