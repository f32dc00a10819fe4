package dev.livestroke.server.broker;

/** The broker cannot be started or reached, or the connection to it was lost. */
public final class BrokerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
