package dev.livestroke.server.workshop;

import dev.livestroke.server.protocol.ErrorCode;
import java.util.Optional;

/** What a client asked cannot be done; the message is for a person. */
public final class WorkshopException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String path;

    /** Makes an exception that the client is told. */
    public WorkshopException(ErrorCode code, String message) {
        this(code, message, "");
    }

    /** Makes one that names the place in the client's message, as {@code $.options.prior}. */
    public WorkshopException(ErrorCode code, String message, String path) {
        super(message);
        this.code = code;
        this.path = path;
    }

    /** Returns the place in the client's message that is wrong, if it is one. */
    public Optional<String> path() {
        return Optional.of(path).filter(place -> !place.isEmpty());
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
