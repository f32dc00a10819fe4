package dev.livestroke.svgimport.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing of the file that will not appear or not look the same.
 *
 * @param kind what kind of thing
 * @param place the element's id as {@code #wing}, or its name with line and column
 * @param detail what exactly was found; may be empty
 */
public record ImportWarning(WarningKind kind, String place, String detail) {

    private static final int MOST_NAMED = 4;
    /** A text may be as long as {@link Warnings#oneLine} lets it; together they stay a line that people read. */
    private static final int ENOUGH_CHARS = 40;

    /** Returns one plain sentence that names the thing, its place, what it means and what to do. */
    public String message() {
        return line(kind, 1, place, detail);
    }

    /** Returns one line for each kind among {@code warnings}, in the order of the kinds: "12 text elements (...): ...". */
    public static List<String> summarize(List<ImportWarning> warnings) {
        Map<WarningKind, List<ImportWarning>> byKind = new EnumMap<>(WarningKind.class);
        for (ImportWarning warning : warnings) {
            byKind.computeIfAbsent(warning.kind(), kind -> new ArrayList<>()).add(warning);
        }
        return byKind.values().stream().map(ImportWarning::summarizeOneKind).toList();
    }

    private static String summarizeOneKind(List<ImportWarning> warnings) {
        Set<String> places = new LinkedHashSet<>();
        Set<String> details = new LinkedHashSet<>();
        for (ImportWarning warning : warnings) {
            places.add(warning.place());
            if (!warning.detail().isEmpty()) {
                details.add(warning.detail());
            }
        }
        return line(warnings.get(0).kind(), warnings.size(), someOf(places), someOf(details));
    }

    private static String line(WarningKind kind, int count, String places, String details) {
        String end = details.isEmpty() ? "" : " [" + details + "]";
        return kind.counted(count) + " (" + places + "): " + kind.consequence() + end;
    }

    private static String someOf(Set<String> texts) {
        List<String> named = new ArrayList<>();
        int chars = 0;
        for (String text : texts) {
            if (named.size() == MOST_NAMED || chars > ENOUGH_CHARS) {
                return String.join(", ", named) + " and " + (texts.size() - named.size()) + " more";
            }
            named.add(text);
            chars += text.length();
        }
        return String.join(", ", named);
    }
}
