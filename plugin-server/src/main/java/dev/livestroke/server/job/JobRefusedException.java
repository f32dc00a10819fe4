package dev.livestroke.server.job;

/** A job is not accepted; the message says why and what to do. */
public final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    JobRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why a job is not accepted. */
    public enum Reason {
        /** The client has as many unfinished jobs as it may. */
        CLIENT_FULL,
        /** There are as many unfinished jobs as there may be. */
        QUEUE_FULL,
        /** The parent is no finished version. */
        NO_PARENT
    }
}
