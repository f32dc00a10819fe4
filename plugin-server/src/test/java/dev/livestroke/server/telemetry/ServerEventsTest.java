package dev.livestroke.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens is in the log and in the figures that Prometheus reads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerEventsTest {

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final Figures figures = new Figures();
    private final ServerEvents events = new ServerEvents(
            new EventLog(
                    new PrintStream(logged, true, StandardCharsets.UTF_8),
                    LogLevel.DEBUG,
                    LogFormat.TEXT,
                    Clock.systemUTC()),
            figures);

    @Test
    void clients_are_counted_by_hosts_that_we_know_and_no_stranger_makes_a_new_series() {
        events.admitted("figma");
        events.admitted("figma");
        events.admitted("made-up-1");
        events.admitted("made-up-2");

        assertThat(figures.text())
                .contains(
                        "livestroke_clients_admitted_total{host=\"figma\"} 2.0",
                        "livestroke_clients_admitted_total{host=\"other\"} 2.0")
                .doesNotContain("made-up");
    }

    @Test
    void messages_and_refusals_are_counted() {
        events.received("animate");
        events.refused(ErrorCode.BAD_JSON);
        events.turnedAway("Origin", "https://evil.example");

        assertThat(figures.text())
                .contains(
                        "livestroke_messages_total{type=\"animate\"} 1.0",
                        "livestroke_errors_total{code=\"bad-json\"} 1.0",
                        "livestroke_turned_away_total{header=\"Origin\"} 1.0");
        assertThat(log()).contains("request.refused header=\"Origin\" value=\"https://evil.example\"");
    }

    @ParameterizedTest
    @EnumSource(CloseCode.class)
    void every_way_to_be_dismissed_is_counted_and_logged(CloseCode code) {
        events.dismissed(code);

        assertThat(figures.text()).contains("livestroke_dismissals_total{code=");
        assertThat(log()).contains("client.dismissed code=\"" + code.number() + "\"");
    }

    @Test
    void a_bug_is_logged_with_its_place() {
        events.failed(new IllegalStateException("broken"));
        events.connected(3);

        assertThat(log())
                .contains("ERROR failed", "broken", "a_bug_is_logged_with_its_place", "client.connected open=\"3\"");
    }

    @Test
    void a_figure_is_asked_for_when_someone_looks() {
        double[] value = {1};
        figures.show("livestroke_clients", "clients that are connected", () -> value[0]);
        value[0] = 5;

        assertThat(figures.text())
                .contains("# HELP livestroke_clients clients that are connected")
                .contains("livestroke_clients 5.0");
    }

    private String log() {
        return logged.toString(StandardCharsets.UTF_8);
    }
}
