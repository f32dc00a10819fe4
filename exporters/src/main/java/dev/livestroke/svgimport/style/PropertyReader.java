package dev.livestroke.svgimport.style;

import dev.livestroke.svgimport.css.Declared;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the properties of one element: keywords that every property has, then the first value that is understood. */
public final class PropertyReader {

    private final Declared declared;
    private final String place;
    private final Warnings warnings;

    /** Makes a reader of what the element at {@code place} declares. */
    public PropertyReader(Declared declared, String place, Warnings warnings) {
        this.declared = declared;
        this.place = place;
        this.warnings = warnings;
    }

    /** Returns the value of a property that children inherit; with a warning and inherited, if none is understood. */
    public <T> T inherited(String property, T inherited, T initial, Function<String, Optional<T>> parse) {
        return value(property, inherited, inherited, initial, parse);
    }

    /** Returns the value of a property that starts anew on each element; {@code inherit} is taken for the initial value. */
    public <T> T own(String property, T initial, Function<String, Optional<T>> parse) {
        return value(property, initial, initial, initial, parse);
    }

    /** Returns a keyword in lower case. */
    public String ownKeyword(String property, String initial) {
        return own(property, initial, text -> Optional.of(text.toLowerCase(Locale.ROOT)));
    }

    private <T> T value(String property, T unset, T inherited, T initial, Function<String, Optional<T>> parse) {
        List<String> candidates = declared.values(property);
        for (String text : candidates) {
            switch (text.toLowerCase(Locale.ROOT)) {
                case "inherit" -> {
                    return inherited;
                }
                case "unset", "revert" -> {
                    return unset;
                }
                case "initial" -> {
                    return initial;
                }
                default -> {
                    Optional<T> value = parse.apply(text);
                    if (value.isPresent()) {
                        return value.get();
                    }
                }
            }
        }
        if (!candidates.isEmpty()) {
            warnings.add(WarningKind.VALUE, place, property + ": " + candidates.get(0));
        }
        return unset;
    }
}
