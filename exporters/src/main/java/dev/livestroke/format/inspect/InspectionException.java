package dev.livestroke.format.inspect;

import org.jspecify.annotations.Nullable;

/** A file cannot be looked into; the message says why, in one line. */
public final class InspectionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InspectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
