package dev.livestroke.svgimport.xml;

import dev.livestroke.svgimport.report.SvgFormatException;

/**
 * Looks for a DOCTYPE with definitions of its own, before the XML parser does: the parser skips such definitions, and
 * would complain about the entities instead, which tells a person less.
 */
final class Doctype {

    private Doctype() {}

    /**
     * Returns without effect if the text has no DOCTYPE, or one that only names a DTD, as design tools write it.
     *
     * @throws SvgFormatException if the DOCTYPE has an internal subset, where entities are defined
     */
    static void requireNoDefinitions(String text) {
        int at = prologEnd(text);
        if (!text.startsWith("<!DOCTYPE", at)) {
            return;
        }
        while (at < text.length() && text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (c == '[') {
                throw new SvgFormatException("expected a DOCTYPE without own definitions, found \"[\" in it at line "
                        + text.substring(0, at + 1).lines().count()
                        + ": entities are not read; in Illustrator save with \"Preserve Illustrator Editing"
                        + " Capabilities\" off, elsewhere remove the DOCTYPE");
            }
            at = c == '"' || c == '\'' ? after(text, String.valueOf(c), at + 1) : at + 1;
        }
    }

    /** Returns the place of the first thing that is no white space, comment or processing instruction. */
    private static int prologEnd(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at + 4);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
