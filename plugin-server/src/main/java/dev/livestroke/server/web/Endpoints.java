package dev.livestroke.server.web;

import dev.livestroke.server.session.Downloads;
import dev.livestroke.server.session.Sessions;
import java.util.function.Supplier;

/**
 * What a web server serves.
 *
 * @param health JSON that says how the server is
 * @param figures figures in the text format of Prometheus
 * @param events hears of refused requests
 */
public record Endpoints(
        Sessions sessions, Downloads downloads, Supplier<String> health, Supplier<String> figures, WebEvents events) {}
