package dev.livestroke.svgimport.css;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSS text without looking into strings and brackets. */
final class CssText {

    private CssText() {}

    /** Returns {@code css} with a space for each comment and for the marks that hide styles from old browsers. */
    static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder(css.length());
        int at = 0;
        while (at < css.length()) {
            if (css.startsWith("/*", at)) {
                int end = css.indexOf("*/", at + 2);
                at = end < 0 ? css.length() : end + 2;
                plain.append(' ');
            } else {
                int end = isQuote(css.charAt(at)) ? stringEnd(css, at) : at + 1;
                plain.append(css, at, end);
                at = end;
            }
        }
        return plain.toString().replace("<!--", " ").replace("-->", " ");
    }

    /** Returns the parts of {@code css} between separators, the empty ones left out. */
    static List<String> pieces(String css, char separator) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from <= css.length()) {
            int end = find(css, from, separator, separator);
            String piece = css.substring(from, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            from = end + 1;
        }
        return pieces;
    }

    /** Returns where the first of the two characters stands outside strings and brackets, or the length of the text. */
    static int find(String css, int from, char first, char second) {
        int brackets = 0;
        int at = from;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (brackets == 0 && (c == first || c == second)) {
                return at;
            }
            if (c == '(' || c == '[') {
                brackets++;
            } else if (c == ')' || c == ']') {
                brackets = Math.max(0, brackets - 1);
            }
            at = isQuote(c) ? stringEnd(css, at) : at + 1;
        }
        return css.length();
    }

    /** Returns where the block that opens at {@code open} closes, or the length of the text. */
    static int blockEnd(String css, int open) {
        int depth = 0;
        int at = open;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at;
            }
            at = isQuote(c) ? stringEnd(css, at) : at + 1;
        }
        return css.length();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Returns the place after the string that starts at {@code quote}; a line break ends a broken one (CSS 2.1, 4.2). */
    private static int stringEnd(String css, int quote) {
        int at = quote + 1;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == css.charAt(quote) || c == '\n') {
                return at + 1;
            }
            at++;
        }
        return css.length();
    }
}
