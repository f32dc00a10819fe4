package dev.livestroke.server.protocol.json;

/** Thrown by a record's constructor to say which of its components is outside its range. */
public final class FieldRejected extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** Makes a refusal of the component {@code field}. */
    public FieldRejected(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Returns the component's name. */
    public String field() {
        return field;
    }
}
