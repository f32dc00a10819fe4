package dev.livestroke.server.protocol;

import java.util.List;
import java.util.Random;

/** Damages texts, the same way for the same seed. */
public final class MessageMutator {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "NaN",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\ud83d",
            "9".repeat(60),
            "[".repeat(100),
            "{\"type\":\"ping\",\"id\":\"1\"}",
            "\"type\":\"svg\",",
            "\"id\":1,",
            "1.5",
            "\"\"",
            "\\",
            "/*",
            "//",
            "'",
            "é",
            "𝄞");

    private final Random random;
    private final List<String> texts;

    /** Makes a mutator of {@code texts}. */
    public MessageMutator(Random random, List<String> texts) {
        this.random = random;
        this.texts = List.copyOf(texts);
    }

    /** Returns another damaged text. */
    public String next() {
        String text = texts.get(random.nextInt(texts.size()));
        int damages = 1 + random.nextInt(3);
        for (int i = 0; i < damages && !text.isEmpty(); i++) {
            text = damaged(text);
        }
        return text;
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + piece() + text.substring(at);
            case 2 -> text.substring(0, at) + piece() + text.substring(end);
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at + 1);
            case 4 -> text.substring(0, end) + text.substring(at);
            default -> text.replaceFirst("\\d", piece().replace("\\", "\\\\").replace("$", "\\$"));
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
