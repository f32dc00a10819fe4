package dev.livestroke.export.svg;

/** XML as text: elements and attributes, with every character that XML forbids left out. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private boolean tagIsOpen;

    /** Starts the element {@code name}; attributes may follow. */
    XmlText open(String name) {
        finishTag();
        text.append('<').append(name);
        tagIsOpen = true;
        return this;
    }

    /** Adds an attribute to the element just opened. */
    XmlText attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /** Adds an attribute unless {@code value} is what a reader assumes anyway. */
    XmlText attributeUnless(String assumed, String name, String value) {
        return value.equals(assumed) ? this : attribute(name, value);
    }

    /** Ends the element {@code name}. */
    XmlText close(String name) {
        if (tagIsOpen) {
            text.append("/>");
            tagIsOpen = false;
        } else {
            text.append("</").append(name).append('>');
        }
        return this;
    }

    /** Adds a style element with {@code css}, which must be free of characters special to XML. */
    XmlText style(String css) {
        finishTag();
        text.append("<style>").append(css).append("</style>");
        return this;
    }

    /** Adds the whole elements of {@code other}. */
    XmlText append(XmlText other) {
        finishTag();
        text.append(other.text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Returns {@code raw} without the characters that no XML 1.0 document may hold (2.2), not even escaped. */
    static String legal(String raw) {
        StringBuilder legal = new StringBuilder(raw.length());
        raw.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private void finishTag() {
        if (tagIsOpen) {
            text.append('>');
            tagIsOpen = false;
        }
    }

    private static String escaped(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length());
        raw.codePoints().filter(XmlText::isLegal).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // Left as they are, parsers turn them into spaces.
                case '\t', '\n', '\r' -> escaped.append("&#").append(character).append(';');
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
