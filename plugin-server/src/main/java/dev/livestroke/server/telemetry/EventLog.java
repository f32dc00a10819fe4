package dev.livestroke.server.telemetry;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes events, one line each, whatever strangers put into their values. Safe for several threads. */
public final class EventLog {

    private static final int VALUE_CHARS = 200;

    private final PrintStream out;
    private final LogLevel least;
    private final LogFormat format;
    private final Clock clock;

    /** @param least what matters less is left out */
    public EventLog(PrintStream out, LogLevel least, LogFormat format, Clock clock) {
        this.out = out;
        this.least = least;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Writes one event.
     *
     * @param event what happened, as {@code client.admitted}
     */
    public void write(LogLevel level, String event, Map<String, ?> values) {
        if (level.compareTo(least) >= 0) {
            Map<String, String> plain = new TreeMap<>();
            values.forEach((name, value) -> plain.put(name, plain(String.valueOf(value))));
            out.println(format == LogFormat.JSON ? json(level, event, plain) : text(level, event, plain));
        }
    }

    private String json(LogLevel level, String event, Map<String, String> values) {
        JsonObject line = new JsonObject();
        line.addProperty("time", clock.instant().toString());
        line.addProperty("level", level.name().toLowerCase(Locale.ROOT));
        line.addProperty("event", event);
        values.forEach(line::addProperty);
        return line.toString();
    }

    private String text(LogLevel level, String event, Map<String, String> values) {
        StringBuilder line = new StringBuilder();
        line.append(clock.instant().truncatedTo(ChronoUnit.SECONDS)).append(' ');
        line.append(level).append(' ').append(event);
        values.forEach((name, value) ->
                line.append(' ').append(name).append("=\"").append(value).append('"'));
        return line.toString();
    }

    /** One line, of a bounded length, without a quote that could end the value. */
    private static String plain(String value) {
        String start = value.substring(0, Math.min(value.length(), VALUE_CHARS));
        return start.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").replace('"', '\'');
    }
}
