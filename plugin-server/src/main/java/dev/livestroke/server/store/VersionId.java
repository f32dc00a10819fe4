package dev.livestroke.server.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names a version, and the job that makes it, for ever.
 *
 * @param text 16 lower-case hexadecimal digits
 */
public record VersionId(String text) implements Comparable<VersionId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException if {@code text} is not 16 lower-case hexadecimal digits */
    public VersionId {
        if (!isOne(text)) {
            throw new IllegalArgumentException("expected 16 hexadecimal digits, found \"" + text + "\"");
        }
    }

    /** Returns a name that was never given before. */
    public static VersionId next() {
        return new VersionId(HexFormat.of().toHexDigits(RANDOM.nextLong()));
    }

    /** Returns whether {@code text} has the form of an id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(VersionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
