package dev.livestroke.animator;

/** What was asked to compute is not there, or has too little memory; the message says what to do. */
public final class ProcessorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProcessorException(String message) {
        super(message);
    }
}
