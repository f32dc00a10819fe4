package dev.livestroke.server.web;

import io.javalin.http.Context;
import java.util.Set;
import java.util.stream.Collectors;

/** What every answer tells browsers about what they may do with it. */
final class SecurityHeaders {

    /** The page of the Inkscape extension fetches the selection from the extension, which listens on loopback too. */
    private static final String INKSCAPE_PAGE = "/inkscape.html";

    private final String sockets;

    /**
     * Names the WebSockets that the page may open. A policy cannot name an IPv6 address (CSP 3, host-source): the page at
     * {@code [::1]} has its own by {@code 'self'}, which covers ws beside http; for browsers that do not know that yet the
     * others are named.
     *
     * @param hosts the names of this server
     */
    SecurityHeaders(Set<String> hosts) {
        this.sockets = hosts.stream()
                .filter(host -> !host.startsWith("["))
                .sorted()
                .map(host -> "ws://" + host)
                .collect(Collectors.joining(" "));
    }

    void addTo(Context context) {
        context.header("Content-Security-Policy", policy(context.path().equals(INKSCAPE_PAGE)));
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
    }

    private String policy(boolean inkscape) {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                + " media-src 'self' blob:; font-src 'self'; connect-src 'self' " + sockets
                + (inkscape ? " http://127.0.0.1:*" : "")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
