package dev.livestroke.export.saved;

import java.util.Arrays;
import java.util.Objects;

/** A motion field as the animator wrote it. This package keeps the bytes and does not look into them. */
public final class FieldState {

    private final String format;
    private final byte[] bytes;

    /**
     * Copies {@code bytes}.
     *
     * @param format what the bytes are, with a version, so that who reads them knows whether it can
     * @throws IllegalArgumentException if {@code format} is blank
     */
    public FieldState(String format, byte[] bytes) {
        if (format.isBlank()) {
            throw new IllegalArgumentException("a field state needs the name of its format");
        }
        this.format = format;
        this.bytes = bytes.clone();
    }

    /** Returns what the bytes are. */
    public String format() {
        return format;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldState state && format.equals(state.format) && Arrays.equals(bytes, state.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return format + ", " + bytes.length + " bytes";
    }
}
