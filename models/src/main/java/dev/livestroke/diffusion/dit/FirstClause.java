package dev.livestroke.diffusion.dit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the embedded prior hears of a long prompt: up to the first mark that ends a clause. What follows in such prompts paints
 * the same motion in more words, and the prior, which reads twenty word pieces, then moves less: docs/quality.md has figures.
 */
final class FirstClause {

    /** A prompt of up to so many words is heard whole. */
    private static final int SHORT = 12;

    /** A clause has at least so many: "at night, a cat walks" has none before its comma. */
    private static final int LEAST = 4;

    private static final Pattern MARK = Pattern.compile("[,;:.!?](?=\\s|$)|\\s[-–—]+\\s|[–—]");

    private FirstClause() {}

    static String of(String prompt) {
        if (words(prompt) <= SHORT) {
            return prompt;
        }
        Matcher marks = MARK.matcher(prompt);
        while (marks.find()) {
            String clause = prompt.substring(0, marks.start());
            if (words(clause) >= LEAST) {
                return clause;
            }
        }
        return prompt;
    }

    private static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }
}
