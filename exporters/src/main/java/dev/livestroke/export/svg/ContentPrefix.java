package dev.livestroke.export.svg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes prefixes of content: the same for the same text, and for two others different as good as always. */
final class ContentPrefix {

    private static final int LETTERS = 5;
    private static final int ALPHABET = 26;

    private ContentPrefix() {}

    /** Returns five letters and a dash: one of twelve million prefixes. */
    static String of(String text) {
        byte[] digest = sha256(text);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            int number = ((digest[2 * i] & 255) << 8) | (digest[2 * i + 1] & 255);
            prefix.append((char) ('a' + number % ALPHABET));
        }
        return prefix.append('-').toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
