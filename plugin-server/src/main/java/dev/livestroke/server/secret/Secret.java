package dev.livestroke.server.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** 32 random bytes as 43 characters of base64url; compared in constant time by who holds it. Its text is never printed. */
public final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a new secret. */
    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    /**
     * Returns the secret that {@link #reveal} made {@code text} of.
     *
     * @throws IllegalArgumentException if it is not base64url of 32 bytes
     */
    public static Secret parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("expected " + BYTES + " bytes, found " + bytes.length);
        }
        return new Secret(bytes);
    }

    /** Returns the secret as text, for the one who is to hold it. */
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns a copy of the bytes, to key an HMAC with. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Compares two texts in a time that does not tell where they differ. */
    public static boolean same(String expected, String claimed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "secret";
    }
}
