package dev.livestroke.server.web;

/** Another program listens on the port. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUseException(int port, Throwable cause) {
        super("port " + port + " is in use", cause);
        this.port = port;
    }

    /** Returns the port. */
    public int port() {
        return port;
    }
}
