package dev.livestroke.server.protocol.json;

/** JSON that is not what a message's type says: expected, found, and where. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong about the JSON. */
    public enum Fault {
        /** It is not JSON at all. */
        SYNTAX,
        /** A field is unknown, missing, doubled, or another kind of JSON. */
        SHAPE,
        /** A value has the right kind and is outside its range. */
        VALUE
    }

    private final Fault fault;
    private final String path;

    /** Makes a refusal with a message for the sender's author. */
    public WireException(Fault fault, String message, JsonPath path) {
        super(message, null, false, false); // thrown for every malformed message: without the cost of a stack trace
        this.fault = fault;
        this.path = path.text();
    }

    /** Returns what kind of fault it is. */
    public Fault fault() {
        return fault;
    }

    /** Returns where it is. */
    public String path() {
        return path;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
