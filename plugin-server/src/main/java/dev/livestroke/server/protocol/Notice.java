package dev.livestroke.server.protocol;

/** What the server says unasked, to its own page. */
public sealed interface Notice extends ServerMessage {

    /** Another client wants to pair: a person compares {@code digits} with what that client shows. */
    record PairingRequested(String pairing, String name, String host, String digits, int seconds) implements Notice {}

    /** A pairing is over, however it ended. */
    record PairingSettled(String pairing, Outcome outcome) implements Notice {}

    /** How a pairing ended. */
    enum Outcome {
        ALLOWED,
        REFUSED,
        EXPIRED
    }
}
