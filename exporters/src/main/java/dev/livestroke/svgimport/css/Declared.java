package dev.livestroke.svgimport.css;

import dev.livestroke.svgimport.css.Declaration.Importance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one element declares for itself: for each property its candidates, the one with the most weight first. */
public final class Declared {

    /** No declaration at all. */
    public static final Declared NOTHING = new Declared(Map.of());

    /** How many values of one property are kept: enough for every fallback that is meant. */
    private static final int FALLBACKS = 4;

    private final Map<String, List<String>> candidates;

    private Declared(Map<String, List<String>> candidates) {
        this.candidates = candidates;
    }

    /**
     * Returns the values declared for {@code property}, the one that wins first. The next one counts if a value is not
     * understood: that is how files offer a wide-gamut colour behind a plain one.
     */
    public List<String> values(String property) {
        return candidates.getOrDefault(property, List.of());
    }

    /** Returns the winning value, or an empty text if the property is not declared. */
    public String first(String property) {
        List<String> values = values(property);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Adds declarations by rising weight. */
    static final class Builder {

        private final Map<String, List<String>> rising = new HashMap<>();

        void addPresentationAttribute(String name, String value) {
            if (Properties.isKnown(name)) {
                add(name, value.strip());
            }
        }

        void addAll(List<Declaration> declarations, Importance importance) {
            for (Declaration declaration : declarations) {
                if (declaration.importance() == importance) {
                    add(declaration.property(), declaration.value());
                }
            }
        }

        Declared build() {
            rising.replaceAll((property, values) -> strongest(values));
            return rising.isEmpty() ? NOTHING : new Declared(rising);
        }

        private static List<String> strongest(List<String> rising) {
            List<String> kept = new ArrayList<>(rising.subList(Math.max(0, rising.size() - FALLBACKS), rising.size()));
            Collections.reverse(kept);
            return List.copyOf(kept);
        }

        private void add(String property, String value) {
            if (!value.isEmpty()) {
                rising.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
            }
        }
    }
}
