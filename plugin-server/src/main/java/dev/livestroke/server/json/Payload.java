package dev.livestroke.server.json;

import java.util.Arrays;
import java.util.Base64;

/** Bytes as a value. */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a copy of {@code bytes} as a value. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    static Payload ofBase64(String text) {
        return new Payload(Base64.getDecoder().decode(text));
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns how many bytes there are. */
    public int size() {
        return bytes.length;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
