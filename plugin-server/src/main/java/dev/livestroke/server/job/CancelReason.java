package dev.livestroke.server.job;

/** Why the user stopped a job. */
public enum CancelReason {
    /** The user asked for it. */
    ASKED,
    /** A newer request took its place. */
    REPLACED
}
