package dev.livestroke.tensor;

/**
 * A weights file that cannot be used: unreadable, damaged, or made for another network. The message is one line that says
 * where, what was expected and what was found; fetch the file again, or one of the right version.
 */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with the one line a user reads. */
    public WeightsException(String message) {
        super(message);
    }

    /** Creates the exception with the one line a user reads, and what it comes from. */
    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
