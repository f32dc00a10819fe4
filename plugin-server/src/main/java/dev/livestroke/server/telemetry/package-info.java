/**
 * What is seen of the server from outside: a log of events, one line each, and figures for Prometheus. Neither ever holds a
 * token, a drawing or a prompt.
 *
 * <pre>{@code
 * EventLog log = new EventLog(System.err, LogLevel.INFO, LogFormat.TEXT, Clock.systemUTC());
 * log.write(LogLevel.INFO, "client.admitted", Map.of("host", "figma"));
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.telemetry;

import org.jspecify.annotations.NullMarked;
