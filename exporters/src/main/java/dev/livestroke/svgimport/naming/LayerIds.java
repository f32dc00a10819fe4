package dev.livestroke.svgimport.naming;

import dev.livestroke.svgimport.xml.SvgElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives every layer an id of its own: the file's where it is free, else a readable one that stays the same each time. */
public final class LayerIds {

    private final Set<String> taken = new HashSet<>();
    private final Set<String> written;
    private final Map<String, Integer> counts = new HashMap<>();

    /** Starts with the ids that the file uses, which made-up ones keep clear of. */
    public LayerIds(Set<String> written) {
        this.written = written;
    }

    /** Returns {@code wing}, for a second element of that id {@code wing-2}, and {@code path-1} where there is none. */
    public String of(SvgElement element) {
        return element.id().map(id -> taken.add(id) ? id : numbered(id, 2)).orElseGet(() -> numbered(word(element), 1));
    }

    /** Returns the svg's id or {@code drawing}. */
    public String ofRoot(SvgElement svg) {
        String id = svg.id().orElse("drawing");
        boolean free = svg.id().isPresent() || !written.contains(id);
        return free && taken.add(id) ? id : numbered(id, 2);
    }

    private String numbered(String base, int first) {
        int number = counts.getOrDefault(base, first);
        String id = base + "-" + number;
        while (written.contains(id) || taken.contains(id)) {
            number++;
            id = base + "-" + number;
        }
        counts.put(base, number + 1);
        taken.add(id);
        return id;
    }

    private static String word(SvgElement element) {
        return switch (element.name()) {
            case "g", "a", "svg", "switch", "symbol", "use" -> "group";
            default -> element.name();
        };
    }
}
