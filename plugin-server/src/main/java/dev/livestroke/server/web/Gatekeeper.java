package dev.livestroke.server.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says which requests may come in at all. A page that made its own name point to this computer (DNS rebinding) is betrayed
 * by its Host, and a page of another site by its Origin. An origin of {@code null} proves nothing: it may come in, and must
 * show its token like everyone.
 */
final class Gatekeeper {

    private static final String NO_ORIGIN = "null";

    private final Set<String> hosts;
    private final Set<String> origins;

    /** @param extraOrigins further web origins, as {@code https://example.org} */
    Gatekeeper(int port, Set<String> extraOrigins) {
        this.hosts = Stream.of("127.0.0.1", "localhost", "[::1]")
                .map(name -> name + ":" + port)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> allowed = new HashSet<>(extraOrigins);
        allowed.add(NO_ORIGIN);
        hosts.forEach(host -> allowed.add("http://" + host));
        this.origins = Set.copyOf(allowed);
    }

    /** Returns why a request is refused; empty if it may come in. */
    Optional<Refusal> check(List<String> hostHeaders, List<String> originHeaders) {
        if (hostHeaders.size() != 1 || !hosts.contains(hostHeaders.get(0).toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.HOST);
        }
        boolean sameSite =
                originHeaders.isEmpty() || (originHeaders.size() == 1 && origins.contains(originHeaders.get(0)));
        return sameSite ? Optional.empty() : Optional.of(Refusal.ORIGIN);
    }

    /** Returns the names by which this server may be called. */
    Set<String> hosts() {
        return hosts;
    }

    /** What is wrong about a request. */
    enum Refusal {
        HOST,
        ORIGIN
    }
}
