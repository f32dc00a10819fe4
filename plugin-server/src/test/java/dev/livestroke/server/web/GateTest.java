package dev.livestroke.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of Host, Origin and token over real sockets: only the right ones come in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {

    private static final String PORT = "PORT";
    private static final List<String> RIGHT_HOSTS =
            List.of("127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT");
    private static final List<String> WRONG_HOSTS = List.of(
            "",
            "NONE",
            "127.0.0.1",
            "localhost",
            "evil.example:PORT",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:PORT",
            "evil.example@127.0.0.1:PORT",
            "0.0.0.0:PORT",
            "127.1:PORT",
            "127.0.0.1:PORT, evil.example",
            "[::]:PORT");
    private static final List<String> RIGHT_ORIGINS =
            List.of("NONE", "null", "http://127.0.0.1:PORT", "http://localhost:PORT", "https://studio.example");
    private static final List<String> WRONG_ORIGINS = List.of(
            "https://evil.example",
            "http://evil.example:PORT",
            "http://127.0.0.1",
            "http://127.0.0.1:1",
            "https://127.0.0.1:PORT",
            "http://127.0.0.1:PORT.evil.example",
            "https://studio.example.evil.example",
            "http://studio.example",
            "NULL",
            "",
            "file://",
            "https://studio.example, null");

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Plugin.Credentials credentials;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
        credentials = server.pair();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> rightCells() {
        return cells(RIGHT_HOSTS, RIGHT_ORIGINS);
    }

    static Stream<Arguments> wrongCells() {
        List<String> allHosts = new ArrayList<>(RIGHT_HOSTS);
        allHosts.addAll(WRONG_HOSTS);
        return Stream.concat(cells(WRONG_HOSTS, RIGHT_ORIGINS), cells(allHosts, WRONG_ORIGINS));
    }

    @ParameterizedTest
    @MethodSource("rightCells")
    void a_right_host_and_origin_may_knock(String host, String origin) throws IOException {
        try (RawSocket socket = RawSocket.upgrade(server.port(), headers(host, origin))) {
            assertThat(socket.status()).isEqualTo(101);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void a_wrong_host_or_origin_is_turned_away(String host, String origin) throws IOException {
        try (RawSocket socket = RawSocket.upgrade(server.port(), headers(host, origin))) {
            assertThat(socket.status()).isIn(400, 403);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void pages_and_figures_are_closed_to_them_too(String host, String origin) throws IOException {
        for (String path : List.of("/", "/health", "/metrics", "/downloads/x/y.json", "/nothing.js")) {
            try (RawSocket socket =
                    RawSocket.request(server.port(), "GET " + path + " HTTP/1.1", headers(host, origin))) {
                assertThat(socket.status()).isIn(400, 403);
                assertThat(socket.header("Access-Control-Allow-Origin")).isEmpty();
            }
        }
    }

    @Test
    void two_hosts_or_two_origins_are_turned_away() throws IOException {
        String right = "Host: 127.0.0.1:" + server.port();
        try (RawSocket socket = RawSocket.upgrade(server.port(), right, right)) {
            assertThat(socket.status()).isIn(400, 403);
        }
        try (RawSocket socket =
                RawSocket.upgrade(server.port(), right, "Origin: null", "Origin: https://evil.example")) {
            assertThat(socket.status()).isEqualTo(403);
        }
    }

    @Test
    void a_right_token_comes_in_from_where_it_paired() throws IOException {
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            assertThat(plugin.authenticate(credentials).role()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("otherOrigins")
    void a_right_token_from_another_origin_is_refused(String origin) throws IOException {
        try (Plugin plugin = Plugin.connect(server.port(), origin)) {
            plugin.hello();
            plugin.say(plugin.proof(credentials));
            assertThat(plugin.closeCode()).isEqualTo(4401);
        }
    }

    static Stream<String> otherOrigins() {
        return Stream.of("https://studio.example", "http://127.0.0.1:" + server.port(), "");
    }

    @Test
    void a_wrong_token_is_refused() throws IOException {
        String wrong = "A".repeat(43);
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            plugin.say(plugin.proof(new Plugin.Credentials(credentials.client(), wrong)));
            assertThat(plugin.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_proof_made_for_another_port_is_refused() throws IOException {
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.hello();
            plugin.say(plugin.proof(credentials, "127.0.0.1:" + (server.port() + 1)));
            assertThat(plugin.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_proof_serves_once() throws IOException {
        try (Plugin first = Plugin.connect(server.port());
                Plugin second = Plugin.connect(server.port())) {
            first.hello();
            second.hello();
            second.say(first.proof(credentials)); // heard on another connection
            assertThat(second.closeCode()).isEqualTo(4401);
        }
    }

    private static Stream<Arguments> cells(List<String> hosts, List<String> origins) {
        return hosts.stream().flatMap(host -> origins.stream().map(origin -> Arguments.of(host, origin)));
    }

    private static String[] headers(String host, String origin) {
        List<String> headers = new ArrayList<>();
        if (!host.equals("NONE")) {
            headers.add("Host: " + host.replace(PORT, String.valueOf(server.port())));
        }
        if (!origin.equals("NONE")) {
            headers.add("Origin: " + origin.replace(PORT, String.valueOf(server.port())));
        }
        return headers.toArray(String[]::new);
    }
}
