package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.pairing.Applicant;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.pairing.PairingRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_client_the_list_says_how_to_get_one() {
        assertThat(clients("list").ended(ExitCode.OK).out()).contains("start livestroke serve and pair one");
    }

    @Test
    void the_list_tells_who_may_connect_and_never_a_token() throws Exception {
        PairedClient figma = pair("Figma plugin\u001b[2J", Clock.systemUTC());
        PairedClient inkscape = pair("Inkscape", Clock.systemUTC());

        String out = clients("list").ended(ExitCode.OK).out();

        assertThat(out.lines()).hasSize(2);
        assertThat(out)
                .contains(figma.id(), inkscape.id(), "test-host", "Figma plugin")
                .doesNotContain("\u001b");
        assertThat(out).doesNotContain(figma.token().reveal(), inkscape.token().reveal());
    }

    @Test
    void who_is_shut_out_is_gone_and_the_others_stay() throws Exception {
        PairedClient figma = pair("Figma plugin", Clock.systemUTC());
        PairedClient inkscape = pair("Inkscape", Clock.systemUTC());

        assertThat(clients("revoke", figma.id()).ended(ExitCode.OK).out()).contains("may not connect any more");

        ClientRegister register = new ClientRegister(folder, Clock.systemUTC());
        assertThat(register.clients()).extracting(PairedClient::id).containsExactly(inkscape.id());
    }

    @Test
    void who_is_not_there_cannot_be_shut_out() {
        assertThat(clients("revoke", "c-nobody").ended(ExitCode.INPUT).err())
                .contains("there is no plugin 'c-nobody'", "livestroke clients list");
    }

    @Test
    void who_stayed_away_for_ninety_days_is_not_listed() throws Exception {
        pair("Figma plugin", Clock.offset(Clock.systemUTC(), Duration.ofDays(-91)));

        assertThat(clients("list").ended(ExitCode.OK).out()).contains("No plugin may connect yet");
    }

    @Test
    void a_damaged_register_is_told_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("clients.json"), "[{\"id\":");

        assertThat(clients("list").ended(ExitCode.LIBRARY).err())
                .contains("clients.json is damaged", "pair your plugins again");
    }

    private PairedClient pair(String name, Clock clock) throws PairingRefusedException {
        PairingDesk desk = new PairingDesk(new ClientRegister(folder, clock), clock);
        return desk.byCode(new Applicant(name, "test-host", "null"), desk.openWindow());
    }

    private CommandRun clients(String... arguments) {
        String[] whole = new String[arguments.length + 3];
        whole[0] = "clients";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        whole[arguments.length + 1] = "--library";
        whole[arguments.length + 2] = folder.toString();
        return CommandRun.of(CommandRun::none, whole);
    }
}
