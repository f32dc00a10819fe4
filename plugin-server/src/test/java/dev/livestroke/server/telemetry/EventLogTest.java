package dev.livestroke.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00.250Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void a_line_for_people_has_its_values_in_order() {
        log(LogFormat.TEXT).write(LogLevel.INFO, "client.admitted", Map.of("host", "figma", "client", "c-1"));

        assertThat(text()).isEqualTo("2026-11-30T12:00:00Z INFO client.admitted client=\"c-1\" host=\"figma\"\n");
    }

    @Test
    void a_line_for_programs_is_one_object() {
        log(LogFormat.JSON).write(LogLevel.WARN, "request.refused", Map.of("header", "Host"));

        JsonObject line = JsonParser.parseString(text()).getAsJsonObject();
        assertThat(line.get("time").getAsString()).isEqualTo("2026-11-30T12:00:00.250Z");
        assertThat(line.get("level").getAsString()).isEqualTo("warn");
        assertThat(line.get("event").getAsString()).isEqualTo("request.refused");
        assertThat(line.get("header").getAsString()).isEqualTo("Host");
    }

    @Test
    void what_matters_less_than_asked_is_left_out() {
        EventLog log = log(LogFormat.TEXT);
        for (LogLevel level : LogLevel.values()) {
            log.write(level, "event", Map.of());
        }

        assertThat(text().lines()).hasSize(3).noneMatch(line -> line.contains("DEBUG"));
    }

    @Test
    void a_stranger_s_value_can_neither_begin_a_line_nor_end_its_quotes_nor_fill_the_disk() {
        String evil = "x\" level=\"ERROR\"\r\n2026 ERROR forged\u001b[2J\u2028" + "y".repeat(10_000);
        log(LogFormat.TEXT).write(LogLevel.INFO, "request.refused", Map.of("value", evil));

        String line = text();
        assertThat(line.lines()).hasSize(1);
        assertThat(line).hasSizeLessThan(300).doesNotContain("\u001b", "\u2028");
        assertThat(line.chars().filter(c -> c == '"')).hasSize(2);
    }

    private EventLog log(LogFormat format) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new EventLog(out, LogLevel.INFO, format, NOON);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
