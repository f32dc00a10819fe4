package dev.livestroke.server.session;

import dev.livestroke.server.secret.Secret;
import dev.livestroke.server.workshop.ExportedFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that wait to be fetched: each by an unguessable link, once, for two minutes. Safe for several threads. */
public final class Downloads {

    /** How long a link works. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final long BYTES = 128L << 20;

    private final Clock clock;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private long held;

    /**
     * A file and who may fetch it.
     *
     * @param origin the web origin of the client that asked for it; empty if it has none
     */
    public record Offer(ExportedFile file, String origin, Instant until) {}

    /** Makes it empty. */
    public Downloads(Clock clock) {
        this.clock = clock;
    }

    /** Returns the link of {@code file}; where too much waits, the oldest files are dropped. */
    synchronized String offer(ExportedFile file, String origin) {
        String link = Secret.random().reveal();
        offers.put(link, new Offer(file, origin, clock.instant().plus(LIFE)));
        held += file.bytes().length;
        Iterator<Offer> oldest = offers.values().iterator();
        while (held > BYTES && offers.size() > 1) {
            held -= oldest.next().file().bytes().length;
            oldest.remove();
        }
        return link;
    }

    /** Returns the file of {@code link} and forgets it, if the link still works for {@code origin}. */
    public synchronized Optional<Offer> take(String link, Optional<String> origin) {
        tick();
        Optional<Offer> offer = Optional.ofNullable(offers.get(link))
                .filter(found -> origin.map(found.origin()::equals).orElse(true));
        offer.ifPresent(found -> {
            offers.remove(link);
            held -= found.file().bytes().length;
        });
        return offer;
    }

    /** Drops files whose time is over; to be called now and then. */
    synchronized void tick() {
        Instant now = clock.instant();
        offers.values().removeIf(offer -> {
            boolean over = !now.isBefore(offer.until());
            held -= over ? offer.file().bytes().length : 0;
            return over;
        });
    }
}
