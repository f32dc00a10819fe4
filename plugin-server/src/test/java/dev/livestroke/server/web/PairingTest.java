package dev.livestroke.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PairingTest {

    @TempDir
    private Path folder;

    private RunningServer server;

    @BeforeEach
    void start() {
        server = RunningServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void both_sides_show_the_same_digits_and_one_click_lets_the_plugin_in() throws IOException {
        try (Plugin page = page();
                Plugin plugin = Plugin.connect(server.port())) {
            page.ask(new ClientMessage.OpenPairing("open"), Answer.Done.class);
            plugin.hello();
            Answer.Pairing shown = plugin.ask(pair(), Answer.Pairing.class);
            Notice.PairingRequested asked = page.expect(Notice.PairingRequested.class);
            assertThat(asked.digits()).isEqualTo(shown.digits()).matches("\\d{3}-\\d{3}");
            assertThat(asked.name()).isEqualTo("Test plugin");
            page.say(new ClientMessage.AnswerPairing("yes", asked.pairing(), true));
            Answer.Paired paired = plugin.expect(Answer.Paired.class);
            assertThat(page.await(Notice.PairingSettled.class).outcome()).isEqualTo(Notice.Outcome.ALLOWED);
            Answer.Welcome welcome = plugin.authenticate(new Plugin.Credentials(paired.client(), paired.token()));
            assertThat(welcome.role()).isEqualTo(Answer.Role.PLUGIN);
        }
    }

    @Test
    void a_refused_plugin_gets_no_token() throws IOException {
        server.desk.openWindow();
        try (Plugin page = page();
                Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            plugin.ask(pair(), Answer.Pairing.class);
            Notice.PairingRequested asked = page.expect(Notice.PairingRequested.class);
            page.say(new ClientMessage.AnswerPairing("no", asked.pairing(), false));
            assertThat(plugin.expect(Answer.Error.class).code()).isEqualTo(ErrorCode.PAIRING_REFUSED);
        }
        assertThat(server.register.clients()).hasSize(1); // the page
    }

    @Test
    void nobody_may_even_ask_while_the_window_is_closed() throws IOException {
        try (Plugin plugin = Plugin.connect(server.port())) {
            assertThat(plugin.hello().pairing()).isEqualTo(Answer.Window.CLOSED);
            assertThat(plugin.ask(pair(), Answer.Error.class).code()).isEqualTo(ErrorCode.PAIRING_CLOSED);
        }
        server.desk.openWindow();
        server.clock.advance(Duration.ofSeconds(121));
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            assertThat(plugin.ask(pair(), Answer.Error.class).code()).isEqualTo(ErrorCode.PAIRING_CLOSED);
        }
    }

    @Test
    void one_plugin_pairs_at_a_time_and_one_that_leaves_makes_room() throws IOException {
        server.desk.openWindow();
        try (Plugin second = Plugin.connect(server.port())) {
            second.hello();
            try (Plugin first = Plugin.connect(server.port())) {
                first.hello();
                first.ask(pair(), Answer.Pairing.class);
                assertThat(second.ask(pair(), Answer.Error.class).code()).isEqualTo(ErrorCode.PAIRING_BUSY);
            }
            server.awaitConnected(1);
            second.ask(pair(), Answer.Pairing.class);
        }
    }

    @Test
    void a_plugin_that_nobody_answers_is_told_after_two_minutes() throws IOException {
        server.desk.openWindow();
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            plugin.ask(pair(), Answer.Pairing.class);
            server.clock.advance(Duration.ofSeconds(121));
            assertThat(plugin.expect(Answer.Error.class).code()).isEqualTo(ErrorCode.PAIRING_EXPIRED);
        }
    }

    @Test
    void a_code_works_once_and_is_forgiving_about_its_hyphen() throws IOException {
        String code = server.desk.openWindow();
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            plugin.ask(pairBy(code.replace("-", " ")), Answer.Paired.class);
            assertThat(plugin.ask(pairBy(code), Answer.Error.class).code()).isEqualTo(ErrorCode.WRONG_CODE);
        }
    }

    @Test
    void guessing_codes_is_hopeless() throws IOException {
        String code = server.desk.openWindow();
        int tried = 0;
        for (int guess = 0; guess < 60; guess++) {
            try (Plugin plugin = Plugin.connect(server.port())) {
                plugin.hello();
                String wrong = String.format("%06d", guess);
                Answer.Error error = plugin.ask(pairBy(wrong), Answer.Error.class);
                tried += error.code() == ErrorCode.WRONG_CODE ? 1 : 0;
            }
        }
        assertThat(tried).as("guesses that were looked at within a minute").isLessThanOrEqualTo(5);
        server.clock.advance(Duration.ofSeconds(61));
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            assertThat(plugin.ask(pairBy(code), Answer.Error.class).code())
                    .as("the code that was guessed at is void")
                    .isEqualTo(ErrorCode.WRONG_CODE);
        }
    }

    @Test
    void the_ticket_of_the_servers_own_page_works_once_and_for_two_minutes() throws IOException {
        String ticket = server.desk.issueTicket();
        try (Plugin page = Plugin.connect(server.port(), ownOrigin())) {
            page.hello();
            page.ask(pairByTicket(ticket), Answer.Paired.class);
            assertThat(page.ask(pairByTicket(ticket), Answer.Error.class).code())
                    .isEqualTo(ErrorCode.WRONG_CODE);
        }
        String late = server.desk.issueTicket();
        server.clock.advance(Duration.ofSeconds(121));
        try (Plugin page = Plugin.connect(server.port(), ownOrigin())) {
            page.hello();
            assertThat(page.ask(pairByTicket(late), Answer.Error.class).code()).isEqualTo(ErrorCode.WRONG_CODE);
        }
    }

    @Test
    void a_plugin_may_not_let_others_in() throws IOException {
        Plugin.Credentials credentials = server.pair();
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            assertThat(plugin.ask(new ClientMessage.OpenPairing("1"), Answer.Error.class)
                            .code())
                    .isEqualTo(ErrorCode.FORBIDDEN);
            assertThat(plugin.ask(new ClientMessage.AnswerPairing("2", "p-1", true), Answer.Error.class)
                            .code())
                    .isEqualTo(ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void a_revoked_client_is_put_out_and_does_not_come_in_again() throws IOException {
        Plugin.Credentials credentials = server.pair();
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            server.register.revoke(credentials.client());
            assertThat(plugin.closeCode()).isEqualTo(4403);
        }
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            assertThat(plugin.ask(plugin.proof(credentials), Answer.Error.class).code())
                    .isEqualTo(ErrorCode.NOT_PAIRED);
        }
    }

    @Test
    void a_client_that_stays_away_for_ninety_days_must_pair_again() throws IOException {
        Plugin.Credentials credentials = server.pair();
        server.clock.advance(Duration.ofDays(91));
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            assertThat(plugin.ask(plugin.proof(credentials), Answer.Error.class).code())
                    .isEqualTo(ErrorCode.NOT_PAIRED);
        }
    }

    @Test
    void only_its_owner_can_read_the_tokens() throws IOException {
        server.pair();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("clients.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void who_does_not_authenticate_in_five_seconds_is_put_out() throws IOException {
        try (Plugin silent = Plugin.connect(server.port());
                Plugin polite = Plugin.connect(server.port())) {
            polite.hello();
            server.awaitConnected(2); // a conversation that begins later has five seconds of its own
            server.clock.advance(Duration.ofMillis(5001));
            assertThat(silent.closeCode()).isEqualTo(4401);
            assertThat(polite.closeCode()).isEqualTo(4401);
        }
    }

    private Plugin page() throws IOException {
        Plugin page = Plugin.connect(server.port(), ownOrigin());
        page.hello();
        Answer.Paired paired = page.ask(pairByTicket(server.desk.issueTicket()), Answer.Paired.class);
        Answer.Welcome welcome = page.authenticate(new Plugin.Credentials(paired.client(), paired.token()));
        assertThat(welcome.role()).isEqualTo(Answer.Role.PAGE);
        return page;
    }

    private String ownOrigin() {
        return "http://127.0.0.1:" + server.port();
    }

    private static ClientMessage pair() {
        return new ClientMessage.Pair("pair", Optional.empty(), Optional.empty());
    }

    private static ClientMessage pairBy(String code) {
        return new ClientMessage.Pair("pair", Optional.of(code), Optional.empty());
    }

    private static ClientMessage pairByTicket(String ticket) {
        return new ClientMessage.Pair("pair", Optional.empty(), Optional.of(ticket));
    }
}
