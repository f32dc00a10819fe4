package dev.livestroke.server.store.file;

/** The library cannot do what was asked; the message says what, why, and what to do, in one line. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
