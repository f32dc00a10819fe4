package dev.livestroke.server.store.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a blob: the SHA-256 of its bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BlobHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if {@code hex} is not 64 lower-case hexadecimal digits */
    public BlobHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("expected 64 hexadecimal digits, found \"" + hex + "\"");
        }
    }

    /** Returns {@code text} as a hash, if it has the form of one. */
    public static Optional<BlobHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new BlobHash(text)) : Optional.empty();
    }

    /** Returns the name of {@code bytes}. */
    public static BlobHash of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return of(digest);
    }

    /** Returns the name that ends {@code digest}, one of {@link #digest}. */
    public static BlobHash of(MessageDigest digest) {
        return new BlobHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** Returns a new SHA-256. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
