package dev.livestroke.server;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a server is started.
 *
 * @param version of Livestroke, as clients are told it
 * @param library the folder of saved animations and of who may come in
 * @param port without one, 7345 or the next free one up to 7349; 0 for any
 * @param origins web origins that may connect beside the server's own page
 * @param priors what motion can come from, and where it is searched for
 */
public record ServerSettings(
        String version, Path library, OptionalInt port, Set<String> origins, PriorSettings priors) {

    /** Copies the origins. */
    public ServerSettings {
        origins = Set.copyOf(origins);
    }
}
