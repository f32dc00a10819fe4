package dev.livestroke.cli;

/** Ends a command: the message says what went wrong, where, and what to do, in one line. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    CommandFailure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    CommandFailure(ExitCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns what the process ends with. */
    ExitCode code() {
        return code;
    }
}
