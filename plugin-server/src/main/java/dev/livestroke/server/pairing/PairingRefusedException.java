package dev.livestroke.server.pairing;

/** A client is not let in; the message is for a person. */
public final class PairingRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a client is not let in. */
    public enum Reason {
        /** The window is closed. */
        CLOSED,
        /** Another client is being paired. */
        BUSY,
        /** The code or the ticket is wrong, used or too old. */
        WRONG_CODE,
        /** Too many wrong codes. */
        TOO_MANY_TRIES
    }

    PairingRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
