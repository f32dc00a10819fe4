package dev.livestroke.export.saved;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an animation came to be.
 *
 * @param prompt what should happen; empty if the motion was not asked for in words
 * @param seed what chance started from
 * @param settings what else was chosen, by name, in the order in which a person should read it
 * @param prior which prior found the motion, such as {@code embedded}; empty if none did
 * @param app the version of Livestroke
 * @param created when, to the second
 */
public record Provenance(
        String prompt, long seed, Map<String, String> settings, String prior, String app, Instant created) {

    /** Copies the settings, keeps their order, and drops parts of a second. */
    public Provenance {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        created = created.truncatedTo(ChronoUnit.SECONDS);
    }
}
