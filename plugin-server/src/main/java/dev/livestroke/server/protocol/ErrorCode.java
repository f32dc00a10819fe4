package dev.livestroke.server.protocol;

/** Why something did not work; on the wire in lower case with hyphens. */
public enum ErrorCode {
    /** The text is not JSON. */
    BAD_JSON,
    /** The type or a field is unknown, or a field is missing or another kind of JSON. */
    BAD_MESSAGE,
    /** A value is outside its range. */
    BAD_VALUE,
    TOO_LARGE,
    UNSUPPORTED_VERSION,
    UNAUTHENTICATED,
    /** The client is unknown or was revoked: it must pair again. */
    NOT_PAIRED,
    PAIRING_CLOSED,
    PAIRING_BUSY,
    PAIRING_REFUSED,
    PAIRING_EXPIRED,
    WRONG_CODE,
    TOO_MANY_TRIES,
    FORBIDDEN,
    TOO_MANY_MESSAGES,
    QUEUE_FULL,
    /** Too many clients. */
    BUSY,
    /** The drawing is refused. */
    BAD_DRAWING,
    NOT_FOUND,
    /** A prior, device or format is not there. */
    UNAVAILABLE,
    OUT_OF_MEMORY,
    ENGINE_FAILED,
    WORKER_LOST,
    DISK_FULL,
    INTERNAL
}
