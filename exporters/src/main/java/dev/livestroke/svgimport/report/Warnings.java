package dev.livestroke.svgimport.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the warnings of one import, each once. Not safe for several threads. */
public final class Warnings {

    private static final int DETAIL_CHARS = 100;

    private final Set<ImportWarning> warnings = new LinkedHashSet<>();

    /** Adds a warning without detail. */
    public void add(WarningKind kind, String place) {
        add(kind, place, "");
    }

    /** Adds a warning; a long detail is cut, for it may hold text of the file. */
    public void add(WarningKind kind, String place, String detail) {
        warnings.add(new ImportWarning(kind, oneLine(place), oneLine(detail)));
    }

    /** Returns the warnings so far, in the order they were found. */
    public List<ImportWarning> toList() {
        return List.copyOf(warnings);
    }

    /** Returns {@code text} short enough and plain enough for one line of a terminal. */
    public static String oneLine(String text) {
        return oneLine(text, DETAIL_CHARS);
    }

    static String oneLine(String text, int chars) {
        String start = text.substring(0, Math.min(text.length(), chars));
        StringBuilder line = new StringBuilder(start.length() + 1);
        start.codePoints().forEach(c -> line.appendCodePoint(isPlain(c) ? c : ' '));
        return start.length() < text.length() ? line.append('…').toString() : line.toString();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
