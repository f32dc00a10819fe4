package dev.livestroke.server.job;

/** Why a job was given up. */
public enum FailureCode {
    /** It needs more memory than there is, also in a fresh process. */
    OUT_OF_MEMORY,
    /** The prior does not load, or returns what is not a number. */
    ENGINE_FAILED,
    /** Worker after worker was lost while making it. */
    WORKER_LOST,
    /** A bug, or a damaged library. */
    INTERNAL
}
