package dev.livestroke.animator;

/** A checkpoint that cannot be gone on from; the message says why, and the animation can be started afresh. */
public final class CheckpointException extends Exception {

    private static final long serialVersionUID = 1L;

    CheckpointException(String message) {
        super(message);
    }

    CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
