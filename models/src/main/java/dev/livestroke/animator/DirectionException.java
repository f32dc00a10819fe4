package dev.livestroke.animator;

/** A direction that cannot be followed; the message tells a person what contradicts what, and what to do. */
public final class DirectionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence, starting in lower case */
    public DirectionException(String message) {
        super(message);
    }
}
