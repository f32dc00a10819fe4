package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a document: what was asked for, and what came of it.
 *
 * @param number 1, 2, … in the document, in the order of requests
 * @param parent the version whose motion it started from
 * @param drawing the drawing, an animation file without motion
 * @param deleted whether the user put it away; it can be brought back
 */
public record StoredVersion(
        VersionId id,
        int number,
        Request request,
        Optional<VersionId> parent,
        BlobHash drawing,
        VersionState state,
        boolean deleted,
        Instant created) {

    /** Returns the animation file of a finished version. */
    public Optional<BlobHash> animation() {
        return state instanceof Ending.Finished made ? Optional.of(made.animation()) : Optional.empty();
    }

    /**
     * What the user asked for.
     *
     * @param client who asked
     * @param document what the versions of one drawing share; chosen by the client
     * @param name what the user calls this version
     * @param prompt what should happen, in plain English
     * @param seed another seed gives another animation
     * @param settings everything else, JSON
     */
    public record Request(String client, String document, String name, String prompt, long seed, String settings) {

        private static final int LONGEST_NAME = 300;

        /** @throws IllegalArgumentException if the name is blank or too long, or the document has no name */
        public Request {
            requireName(name);
            if (document.isBlank() || document.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a document's key must have 1 to " + LONGEST_NAME + " characters");
            }
        }

        /** @throws IllegalArgumentException if {@code name} is blank or too long */
        static void requireName(String name) {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "a name must have 1 to " + LONGEST_NAME + " characters, found " + name.length());
            }
        }
    }
}
