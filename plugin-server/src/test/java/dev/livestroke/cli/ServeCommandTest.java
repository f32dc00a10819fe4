package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.web.Plugin;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as its owner meets it: a process, its keyboard, and what it says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServeCommandTest {

    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void its_owner_lets_a_plugin_in_and_stops_it() throws Exception {
        try (Served served = Served.serve(folder, "--log-level", "info", "--log-format", "json")) {
            int port = served.port();
            assertThat(served.await("/#ticket=")).contains("http://127.0.0.1:" + port + "/#ticket=");
            served.await("Plugins may pair for two minutes");
            try (Plugin plugin = Plugin.connect(port)) {
                plugin.hello();
                Answer.Pairing shown = plugin.ask(
                        new ClientMessage.Pair("pair", Optional.empty(), Optional.empty()), Answer.Pairing.class);
                assertThat(served.await("wants to connect")).contains("\"Test plugin\"", shown.digits());
                served.type("y");
                Answer.Paired paired = plugin.expect(Answer.Paired.class);
                served.await("It is connected.");
                plugin.authenticate(new Plugin.Credentials(paired.client(), paired.token()));
                CommandRun.of(CommandRun::none, "clients", "revoke", paired.client(), "--library", folder.toString())
                        .ended(ExitCode.OK);
                assertThat(plugin.next())
                        .as("said to a client that was shut out")
                        .isEmpty();
            }
            served.type("hello?");
            served.await("p lets a plugin pair");
            served.type("y");
            served.await("No plugin waits");
            served.type("o");
            served.await("/#ticket=");
            secondServersAreRefused(port);
            served.type("q");
            assertThat(served.exitCode()).isZero();
            assertThat(served.said()).anyMatch(line -> line.contains("\"event\":\"client.admitted\""));
            assertThat(served.said())
                    .filteredOn(line -> line.startsWith("{"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(JsonParser.parseString(line)
                                    .getAsJsonObject()
                                    .has("level"))
                            .isTrue());
        }
    }

    private void secondServersAreRefused(int port) {
        Path other = folder.resolveSibling("other-library");
        assertThat(serve("--port", String.valueOf(port), "--library", other.toString())
                        .ended(ExitCode.SERVER)
                        .err())
                .contains("Livestroke runs already at http://127.0.0.1:" + port);
        assertThat(serve("--port", "0", "--library", folder.toString())
                        .ended(ExitCode.LIBRARY)
                        .err())
                .contains("is in use by another Livestroke");
    }

    @Test
    void a_second_worker_takes_a_job_beside_the_server_s_own() throws Exception {
        try (Served served = Served.serve(folder)) {
            int port = served.port();
            String code = served.code();
            try (Served worker = Served.start("worker", "--connect", folder.toString());
                    Plugin plugin = Plugin.connect(port)) {
                plugin.hello();
                plugin.authenticate(plugin.pairByCode(code));
                assertThat(worker.await("Ctrl-C stops it")).contains("guest-" + worker.pid());
                for (String prompt : List.of("a line sways", "a line turns")) {
                    plugin.animate(CommandRun.STROKE, prompt, "{\"options\": {\"steps\": 10000}}");
                }
                assertThat(plugin.await(JobNews.Started.class).job())
                        .isNotEqualTo(plugin.await(JobNews.Started.class).job());
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_browser_is_told_a_file_that_only_its_owner_can_read() throws Exception {
        Path told = folder.resolve("told");
        for (String opener : List.of("xdg-open", "open")) {
            Path script = Files.writeString(
                    folder.resolve(opener),
                    "#!/bin/sh\nprintf %s \"$1\" > '" + told + ".part' && mv '" + told + ".part' '" + told + "'\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        Map<String, String> path = Map.of("PATH", folder + File.pathSeparator + System.getenv("PATH"));
        try (Served served = Served.serve(path, folder.resolve("library"), "--open", "--log-level", "debug")) {
            int port = served.port();
            served.code();
            Path page = Path.of(URI.create(contentOnceThere(told)));
            assertThat(page).content().contains("http://127.0.0.1:" + port + "/#ticket=");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                    .isEqualTo("rw-------");
        }
        try (Served served = Served.serve(Map.of("PATH", "/nowhere"), folder.resolve("other"), "--open")) {
            assertThat(served.await("no browser could be opened")).contains("open the link above");
        }
    }

    private static String contentOnceThere(Path file) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (Files.notExists(file)) {
            assertThat(System.nanoTime()).as("%s is not there yet", file).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return Files.readString(file);
    }

    @Test
    void without_a_keyboard_it_serves_until_it_is_told_to_end() throws Exception {
        try (Served served = Served.serve(folder)) {
            int port = served.port();
            served.closeKeyboard();
            try (Plugin plugin = Plugin.connect(port)) {
                plugin.hello();
            }
            assertThat(served.isRunning()).isTrue();
            served.terminate();
            assertThat(served.exitCode()).isEqualTo(SIGTERM);
        }
    }

    @Test
    void a_port_of_another_program_is_told_so() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(serve("--port", port, "--library", folder.toString())
                            .ended(ExitCode.SERVER)
                            .err())
                    .contains("another program uses port " + port, "--port");
        }
    }

    @Test
    void a_library_that_cannot_be_written_is_told_so() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");

        assertThat(serve("--port", "0", "--library", file.resolve("library").toString())
                        .ended(ExitCode.LIBRARY)
                        .err())
                .contains(file.toString());
        assertThat(file).hasContent("precious");
    }

    @ParameterizedTest
    @CsvSource({
        "--port, -1",
        "--port, 65536",
        "--port, http",
        "--device, abacus",
        "--prior, sora",
        "--allow-origin, https://example.org/path",
        "--allow-origin, example.org",
        "--allow-origin, file:///",
        "--log-level, loud",
        "--log-format, xml"
    })
    void a_bad_option_is_told_with_what_was_expected(String option, String value) {
        assertThat(serve(option, value, "--library", folder.toString())
                        .ended(ExitCode.USAGE)
                        .err())
                .contains(option, "expected", value);
    }

    private static CommandRun serve(String... arguments) {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "serve";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return CommandRun.of(CommandRun::none, whole);
    }
}
