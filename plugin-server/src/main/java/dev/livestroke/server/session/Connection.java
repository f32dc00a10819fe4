package dev.livestroke.server.session;

import dev.livestroke.server.protocol.CloseCode;

/** The other end of a conversation. */
public interface Connection {

    /** Sends one text and returns once the network has taken it; returns false if it did not. */
    boolean send(String text);

    /** Ends the connection; more than once does no harm. */
    void close(CloseCode code);

    /** Returns the host and port that the client connected to, as {@code 127.0.0.1:7345}. */
    String address();

    /** Returns the client's web origin; empty if it sent none. */
    String origin();
}
