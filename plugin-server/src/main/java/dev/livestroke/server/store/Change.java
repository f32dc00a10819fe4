package dev.livestroke.server.store;

import java.time.Instant;

/**
 * Something the user did to a version, which can be undone and done again.
 *
 * @param number 1, 2, … in the document
 * @param before the name before a renaming, else empty
 * @param after the name after a renaming, else empty
 * @param undone whether it was undone
 */
public record Change(
        int number, VersionId version, Kind kind, String before, String after, boolean undone, Instant at) {

    /** What can be done. */
    public enum Kind {
        RENAME,
        DELETE,
        UNDELETE
    }
}
