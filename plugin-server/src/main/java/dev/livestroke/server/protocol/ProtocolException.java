package dev.livestroke.server.protocol;

import java.util.Optional;

/** A message that cannot be taken: what was expected, what was found, and where. */
public final class ProtocolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer.Error error;

    /** Makes an exception that says what {@code error} says. */
    public ProtocolException(Answer.Error error) {
        super(error.message(), null, false, false); // thrown for every malformed message: without a stack trace's cost
        this.error = error;
    }

    /** Returns a refusal that names no place in the message. */
    public static ProtocolException of(String replyTo, ErrorCode code, String message) {
        return new ProtocolException(new Answer.Error(Optional.of(replyTo), code, message, Optional.empty()));
    }

    /** Returns what the sender is told. */
    public Answer.Error error() {
        return error;
    }
}
