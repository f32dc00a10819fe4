package dev.livestroke.cli.output;

/** An output cannot be written; the message says which, why, and what to do, in one line. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }
}
