package dev.livestroke.server.telemetry;

import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.session.SessionEvents;
import dev.livestroke.server.web.WebEvents;
import io.prometheus.metrics.core.metrics.Counter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** Logs and counts what happens in conversations and at the gate. */
public final class ServerEvents implements SessionEvents, WebEvents {

    private final EventLog log;
    private final Counter admitted;
    private final Counter messages;
    private final Counter errors;
    private final Counter dismissals;
    private final Counter turnedAway;

    /** Writes to {@code log} and counts in {@code figures}. */
    public ServerEvents(EventLog log, Figures figures) {
        this.log = log;
        this.admitted = figures.counter("livestroke_clients_admitted", "clients that authenticated", "host");
        this.messages = figures.counter("livestroke_messages", "messages from clients", "type");
        this.errors = figures.counter("livestroke_errors", "errors that clients were told", "code");
        this.dismissals = figures.counter("livestroke_dismissals", "conversations that the server ended", "code");
        this.turnedAway = figures.counter("livestroke_turned_away", "requests refused at the gate", "header");
    }

    @Override
    public void connected(int open) {
        log.write(LogLevel.DEBUG, "client.connected", Map.of("open", open));
    }

    /** The host is the client's word, so it is counted only if it is one that we know. */
    @Override
    public void admitted(String host) {
        admitted.labelValues(host.matches("figma|page|inkscape") ? host : "other")
                .inc();
        log.write(LogLevel.INFO, "client.admitted", Map.of("host", host));
    }

    @Override
    public void received(String type) {
        messages.labelValues(type).inc();
        log.write(LogLevel.DEBUG, "message.received", Map.of("type", type));
    }

    @Override
    public void refused(ErrorCode code) {
        errors.labelValues(word(code)).inc();
        log.write(LogLevel.DEBUG, "message.refused", Map.of("code", word(code)));
    }

    @Override
    public void dismissed(CloseCode code) {
        dismissals.labelValues(word(code)).inc();
        log.write(LogLevel.INFO, "client.dismissed", Map.of("code", code.number(), "reason", code.reason()));
    }

    @Override
    public void failed(Throwable bug) {
        StringWriter trace = new StringWriter();
        bug.printStackTrace(new PrintWriter(trace));
        log.write(LogLevel.ERROR, "failed", Map.of("cause", bug, "where", where(bug)));
        log.write(LogLevel.DEBUG, "failed.trace", Map.of("trace", trace));
    }

    private static String where(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    @Override
    public void turnedAway(String header, String value) {
        turnedAway.labelValues(header).inc();
        log.write(LogLevel.WARN, "request.refused", Map.of("header", header, "value", value));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
