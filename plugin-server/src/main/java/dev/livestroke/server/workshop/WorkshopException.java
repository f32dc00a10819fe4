package dev.livestroke.server.workshop;

import dev.livestroke.server.protocol.ErrorCode;

/** What a client asked cannot be done; the message is for a person. */
public final class WorkshopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** Makes an exception that the client is told. */
    public WorkshopException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns why. */
    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
