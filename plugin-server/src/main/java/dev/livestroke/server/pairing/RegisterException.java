package dev.livestroke.server.pairing;

/** The register of clients cannot be read or written; the message is for a person. */
public final class RegisterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message for a person. */
    public RegisterException(String message, Throwable cause) {
        super(message, cause);
    }
}
