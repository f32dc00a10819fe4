package dev.livestroke.export;

import org.jspecify.annotations.Nullable;

/** A file could not be written; the message says which, why, and what to do. Nothing is left behind. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what could not be written, why, and what to do, in one line. */
    public ExportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
