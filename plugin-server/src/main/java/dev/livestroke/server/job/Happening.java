package dev.livestroke.server.job;

/** What can happen to a job. */
public sealed interface Happening {

    /** Hands this to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Accepted, first of all.
     *
     * @param position in the queue, 1 is next
     */
    record Queued(int position) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.queued(this);
        }
    }

    /**
     * Given to a worker.
     *
     * @param attempt grows with every worker that had it
     * @param fromStep optimiser steps that an earlier worker did, 0 at first
     */
    record Started(int attempt, int fromStep) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /** Something to know, though it goes on. */
    record Warned(String message) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.warned(this);
        }
    }

    /**
     * Made; the version holds the result.
     *
     * @param kept whether the user stopped it early and kept what there was
     */
    record Finished(boolean kept) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.finished(this);
        }
    }

    /** Given up. */
    record Failed(FailureCode code, String message) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.failed(this);
        }
    }

    /** Stopped by the user. */
    record Cancelled(CancelReason reason) implements Happening {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cancelled(this);
        }
    }

    /** One method for each. */
    interface Visitor<R> {
        /** Visits {@link Queued}. */
        R queued(Queued happening);

        /** Visits {@link Started}. */
        R started(Started happening);

        /** Visits {@link Warned}. */
        R warned(Warned happening);

        /** Visits {@link Finished}. */
        R finished(Finished happening);

        /** Visits {@link Failed}. */
        R failed(Failed happening);

        /** Visits {@link Cancelled}. */
        R cancelled(Cancelled happening);
    }
}
