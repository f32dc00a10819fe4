package dev.livestroke.cli.eval;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One question of the battery.
 *
 * @param id names it in results and to other cases
 * @param drawing the name of a drawing of the battery
 * @param prompt what should happen
 * @param groups prompts of groups of the drawing, by group; may be none
 * @param quick whether it is asked in a quick run
 * @param checks what must be seen, as {@code CheckReader} reads it; all of them
 */
record Case(
        String id, String drawing, String prompt, Map<String, String> groups, boolean quick, List<JsonObject> checks) {

    /** @throws IllegalArgumentException if nothing is checked */
    Case {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups)); // in their order
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException(id + ": expected a check, found none");
        }
    }

    /** Returns what the checks are about, in the words that {@link Battery.Other} uses: {@code moves right}, {@code flaps}. */
    Set<String> kinds() {
        return checks.stream()
                .map(check -> Stream.of("is", "heading", "turning")
                        .filter(check::has)
                        .map(name -> check.get(name).getAsString())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the cases that its checks compare with. */
    Set<String> comparedWith() {
        return checks.stream()
                .filter(check -> check.has("than"))
                .map(check -> check.get("than").getAsString())
                .collect(Collectors.toSet());
    }
}
