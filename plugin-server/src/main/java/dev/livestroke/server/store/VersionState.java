package dev.livestroke.server.store;

import java.util.Optional;

/** How far a version is. */
public sealed interface VersionState permits VersionState.Waiting, VersionState.Running, Ending {

    /** Returns how it ended, if it did. */
    default Optional<Ending> ending() {
        return Optional.empty();
    }

    /** In the queue. */
    record Waiting() implements VersionState {}

    /** A worker makes it. */
    record Running() implements VersionState {}
}
