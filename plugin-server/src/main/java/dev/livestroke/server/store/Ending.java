package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import java.time.Instant;
import java.util.Optional;

/** A final state of a version. */
public sealed interface Ending extends VersionState {

    /** Returns when it ended. */
    Instant at();

    /** Hands this state to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default Optional<Ending> ending() {
        return Optional.of(this);
    }

    /**
     * Made.
     *
     * @param animation the animation file
     * @param report what the run took, JSON
     * @param kept whether the user stopped it early and kept what there was
     */
    record Finished(BlobHash animation, String report, boolean kept, Instant at) implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.finished(this);
        }
    }

    /**
     * Given up.
     *
     * @param code the kind of failure
     * @param message what went wrong, for a person
     * @param preview the last motion that was seen, an animation file
     */
    record Failed(String code, String message, Optional<BlobHash> preview, Instant at) implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /**
     * Stopped by the user.
     *
     * @param reason the kind of stop
     * @param preview the last motion that was seen, an animation file
     */
    record Cancelled(String reason, Optional<BlobHash> preview, Instant at) implements Ending {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelled(this);
        }
    }

    /** One method per ending. */
    interface Visitor<R> {
        /** Returns what is to be done with what was made. */
        R finished(Finished ending);

        /** Returns what is to be done with what was given up. */
        R failed(Failed ending);

        /** Returns what is to be done with what was stopped. */
        R cancelled(Cancelled ending);
    }
}
