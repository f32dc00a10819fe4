package dev.livestroke.server.protocol;

/** Why the server closes a connection; the numbers from 4400 up are ours, the others those of RFC 6455. */
public enum CloseCode {
    GOING_AWAY(1001, "the server stops"),
    TOO_LARGE(1009, "the message is too large"),
    UNSUPPORTED_VERSION(4400, "no common protocol version"),
    UNAUTHENTICATED(4401, "not authenticated"),
    REVOKED(4403, "this client was revoked"),
    TOO_SLOW(4408, "the client reads too slowly"),
    TOO_MANY_MESSAGES(4429, "too many messages before the client authenticated"),
    /** Too many clients. */
    BUSY(1013, "too many clients are connected: close one");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    /** Returns what stands in the close frame. */
    public int number() {
        return number;
    }

    /** Returns a few words for the close frame. */
    public String reason() {
        return reason;
    }
}
