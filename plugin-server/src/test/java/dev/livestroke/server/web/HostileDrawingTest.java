package dev.livestroke.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.livestroke.server.process.Proof;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.protocol.drawing.Drawing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile drawings through the real socket: each gets one answer, nothing is fetched, and the server stays well. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileDrawingTest {

    private static final List<String> FETCHED = new CopyOnWriteArrayList<>();
    private static final Proof PROOF = Proof.of("hostile-drawings", 32, 32);

    @TempDir
    private static Path folder;

    private static HttpServer bait;
    private static RunningServer server;
    private static Plugin plugin;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
        plugin = Plugin.enter(server.port(), server.pair());
    }

    static Stream<Arguments> drawings() throws IOException {
        bait = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bait.createContext("/", exchange -> {
            FETCHED.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bait.start();
        return HostileDrawings.below("http://127.0.0.1:" + bait.getAddress().getPort());
    }

    @AfterAll
    static void stopWell() throws IOException {
        plugin.ask(new ClientMessage.Ping("well?"), Answer.Pong.class);
        plugin.close();
        server.close();
        bait.stop(0);
        assertThat(FETCHED).as("what was fetched").isEmpty();
        PROOF.report();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void a_hostile_drawing_is_refused_in_one_line_or_made_harmless(String name, String svg, String word)
            throws IOException {
        long asked = System.nanoTime();
        ServerMessage answer = understand(svg);
        PROOF.took((System.nanoTime() - asked) / 1e9);

        if (word.isEmpty()) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Understood.class,
                            understood ->
                                    assertThat(understood.drawing().layers()).isNotEmpty());
        } else {
            assertThat(answer).isInstanceOfSatisfying(Answer.Error.class, error -> {
                assertThat(error.code()).isEqualTo(ErrorCode.BAD_DRAWING);
                assertThat(error.message())
                        .startsWith("expected ")
                        .contains(word)
                        .doesNotContain("\n");
            });
        }
    }

    /** {@code -Dlivestroke.resvg=DIR}: the drawings that resvg, another renderer, tests itself with. */
    @Test
    @EnabledIfSystemProperty(named = "livestroke.resvg", matches = ".+")
    void every_drawing_of_resvg_s_tests_gets_an_answer() throws IOException {
        Proof proof = Proof.of("resvg-drawings", 0, 0);
        int refused = 0;
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("livestroke.resvg")))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                long asked = System.nanoTime();
                ServerMessage answer = understand(Files.readString(file, StandardCharsets.ISO_8859_1));
                proof.took((System.nanoTime() - asked) / 1e9);
                if (answer instanceof Answer.Error error) {
                    assertThat(error.code()).as("%s: %s", file, error.message()).isEqualTo(ErrorCode.BAD_DRAWING);
                    refused++;
                } else {
                    assertThat(answer).as("%s", file).isInstanceOf(Answer.Understood.class);
                }
            }
        }
        System.out.println("resvg's drawings refused: " + refused);
        proof.report();
    }

    /** The pace of requests is not what is tested here: each comes a second after the other. */
    private static ServerMessage understand(String svg) throws IOException {
        server.clock.advance(Duration.ofSeconds(1));
        return plugin.ask(new ClientMessage.Understand("1", new Drawing.Svg(svg)), ServerMessage.class);
    }
}
