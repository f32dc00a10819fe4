package dev.livestroke.server.pairing;

import dev.livestroke.server.secret.Secret;
import java.time.Instant;

/**
 * A client that a person let in.
 *
 * @param id what it is called by
 * @param name what a person calls it
 * @param origin the web origin it paired from; it must come from there again
 * @param page whether it is the server's own page, which may let others pair
 * @param lastSeen when it last proved its token, to the hour
 */
public record PairedClient(
        String id,
        String name,
        String host,
        String origin,
        boolean page,
        Instant created,
        Instant lastSeen,
        Secret token) {

    PairedClient seen(Instant now) {
        return new PairedClient(id, name, host, origin, page, created, now, token);
    }
}
