package dev.livestroke.server.protocol;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What texts in messages may be. */
final class Checks {

    static final int ID_CHARS = 64;
    private static final int NAME_CHARS = 200;
    private static final int PROMPT_CHARS = Limits.DEFAULT.promptChars();
    /** 32 bytes in base64url without padding. */
    private static final int NONCE_CHARS = 43;

    private static final Pattern NAME = Pattern.compile("[\\w:/.@-]{1," + NAME_CHARS + "}");

    private Checks() {}

    /** The id of a message, which answers repeat. */
    static void messageId(String id) {
        if (id.isEmpty() || id.length() > ID_CHARS) {
            throw new FieldRejected("id", "expected 1 to " + ID_CHARS + " characters, found " + id.length());
        }
    }

    /** The name of something that the server or the host knows. */
    static void reference(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new FieldRejected(
                    field, "expected 1 to " + NAME_CHARS + " letters, digits or _:/.@-, found another text");
        }
    }

    static void reference(String field, Optional<String> value) {
        value.ifPresent(given -> reference(field, given));
    }

    /** A text for people. */
    static void title(String field, String text) {
        if (text.isBlank() || text.length() > NAME_CHARS) {
            throw new FieldRejected(field, "expected a text of 1 to " + NAME_CHARS + " characters");
        }
    }

    static void title(String field, Optional<String> text) {
        text.ifPresent(given -> title(field, given));
    }

    static void prompt(String prompt) {
        if (prompt.isBlank()) {
            throw new FieldRejected(
                    "prompt", "expected a prompt, found an empty text: say what should happen, in plain English");
        }
        if (prompt.length() > PROMPT_CHARS) {
            throw new FieldRejected(
                    "prompt", "expected at most " + PROMPT_CHARS + " characters, found " + prompt.length());
        }
    }

    static void nonce(String field, String text) {
        if (text.length() != NONCE_CHARS) {
            throw new FieldRejected(field, "expected 32 bytes as 43 characters of base64url, found " + text.length());
        }
    }

    static void seeds(List<Long> seeds) {
        if (seeds.isEmpty() || seeds.size() > Limits.DEFAULT.variations()) {
            throw new FieldRejected(
                    "seeds", "expected 1 to " + Limits.DEFAULT.variations() + " seeds, found " + seeds.size());
        }
        if (new HashSet<>(seeds).size() < seeds.size()) {
            throw new FieldRejected("seeds", "expected different seeds, found one twice");
        }
    }
}
