package dev.livestroke.svgimport.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One {@code property: value} of a rule or a style attribute; the property is in lower case. */
record Declaration(String property, String value, Importance importance) {

    /** Whether {@code !important} stood behind the value. */
    enum Importance {
        NORMAL,
        IMPORTANT
    }

    /** The later declarations win, so a block that repeats itself without end needs no more than its tail. */
    private static final int MOST = 256;

    /** Returns the declarations of {@code block} that matter to a drawing, comments already removed. */
    static List<Declaration> parseBlock(String block) {
        List<Declaration> declarations = new ArrayList<>();
        for (String part : CssText.pieces(block, ';')) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                String property = part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                if (Properties.isKnown(property)) {
                    declarations.add(of(property, part.substring(colon + 1).strip()));
                }
            }
        }
        return List.copyOf(declarations.subList(Math.max(0, declarations.size() - MOST), declarations.size()));
    }

    private static Declaration of(String property, String value) {
        int mark = value.lastIndexOf('!');
        if (mark >= 0 && value.substring(mark + 1).strip().equalsIgnoreCase("important")) {
            return new Declaration(property, value.substring(0, mark).strip(), Importance.IMPORTANT);
        }
        return new Declaration(property, value, Importance.NORMAL);
    }
}
