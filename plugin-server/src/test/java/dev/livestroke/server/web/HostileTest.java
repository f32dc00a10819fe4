package dev.livestroke.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.Examples;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.MessageMutator;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.motion.MotionClip;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that do everything wrong: each is answered or cut off, and the server stays well for the others. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTest {

    private static final int MESSAGES = 10_000;

    @TempDir
    private Path folder;

    private RunningServer server;
    private Plugin.Credentials credentials;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.start(folder);
        credentials = server.pair();
    }

    @AfterEach
    void stopWell() throws IOException {
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            plugin.ask(new ClientMessage.Ping("well?"), Answer.Pong.class);
        }
        server.close();
    }

    @Test
    void ten_thousand_malformed_messages_are_each_answered() throws Exception {
        List<String> texts = Stream.of(
                        "",
                        "{",
                        "[]",
                        "null",
                        "7",
                        "\"x\"",
                        "{}",
                        "{\"type\":\"ping\"}",
                        "{\"type\":1,\"id\":\"1\"}",
                        "{\"type\":\"ping\",\"id\":\"1\",\"more\":true}",
                        "{\"type\":\"resume\",\"id\":\"1\",\"job\":\"\",\"lastSeq\":-1}",
                        "{\"type\":\"animate\",\"id\":\"1\",\"drawing\":{}}",
                        "\u0000",
                        "[".repeat(500))
                .toList();
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            Thread sending = new Thread(() -> send(plugin, texts));
            sending.start();
            for (int i = 0; i < MESSAGES; i++) {
                Answer.Error error = plugin.expect(Answer.Error.class);
                assertThat(error.code()).isIn(ErrorCode.BAD_JSON, ErrorCode.BAD_MESSAGE, ErrorCode.BAD_VALUE);
            }
            sending.join();
        }
    }

    private static void send(Plugin plugin, List<String> texts) {
        try {
            for (int i = 0; i < MESSAGES; i++) {
                plugin.socket().send(texts.get(i % texts.size()));
            }
        } catch (IOException cut) {
            throw new AssertionError("the server cut the connection", cut);
        }
    }

    @Test
    void damaged_messages_never_make_the_server_fail() throws IOException {
        MessageMutator mutator = new MessageMutator(
                new Random(7), Examples.ofClients().map(Examples.Example::text).toList());
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            for (int i = 0; i < 2_000; i++) {
                plugin.socket().send(mutator.next());
                plugin.socket().send("{\"type\":\"ping\",\"id\":\"after " + i + "\"}");
                awaitPong(plugin, "after " + i);
            }
        }
    }

    private static void awaitPong(Plugin plugin, String id) throws IOException {
        while (true) {
            ServerMessage message = plugin.next().orElseThrow(() -> new AssertionError("cut off before " + id));
            if (message instanceof Answer.Error error) {
                assertThat(error.code()).isNotEqualTo(ErrorCode.INTERNAL);
            }
            if (message instanceof Answer.Pong pong && pong.replyTo().equals(id)) {
                return;
            }
        }
    }

    static Stream<Arguments> frames() {
        byte[] text = "{}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("not masked", 0x81, text, false, 1002),
                Arguments.of("reserved opcode", 0x83, text, true, 1002),
                Arguments.of("reserved bit", 0xC1, text, true, 1002),
                Arguments.of("continuation of nothing", 0x80, text, true, 1002),
                Arguments.of("long ping", 0x89, new byte[126], true, 1002),
                Arguments.of("ping in pieces", 0x09, text, true, 1002),
                Arguments.of("bad UTF-8", 0x81, new byte[] {(byte) 0xC3, (byte) 0x28}, true, 1007),
                Arguments.of("binary", 0x82, new byte[1], true, 1003));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void a_malformed_frame_gets_its_close_code(String name, int first, byte[] payload, boolean masked, int code)
            throws IOException {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.frame(first, payload, masked);
            assertThat(socket.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void a_message_over_the_limit_is_cut_off() throws IOException {
        try (Plugin plugin = Plugin.enter(server.port(), credentials)) {
            byte[] large = new byte[Limits.DEFAULT.messageBytes() + 1];
            Arrays.fill(large, (byte) ' ');
            plugin.socket().frame(0x81, large, true);
            assertThat(plugin.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void who_has_not_authenticated_may_say_little() throws IOException {
        try (Plugin plugin = Plugin.connect(server.port())) {
            plugin.socket().send("x".repeat(8_193));
            assertThat(plugin.closeCode()).isEqualTo(1009);
        }
        try (Plugin plugin = Plugin.connect(server.port())) {
            for (int i = 0; i <= 20; i++) {
                plugin.say(new ClientMessage.Ping("1"));
            }
            assertThat(plugin.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void who_has_not_authenticated_gets_no_work_done() throws IOException {
        for (Examples.Example example : Examples.ofClients().toList()) {
            String type = example.file().getFileName().toString();
            if (!type.matches("(hello|pair|ping|authenticate).*")) {
                try (Plugin plugin = Plugin.connect(server.port())) {
                    plugin.socket().send(example.text());
                    assertThat(plugin.expect(Answer.Error.class).code())
                            .as(type)
                            .isEqualTo(ErrorCode.UNAUTHENTICATED);
                }
            }
        }
    }

    @Test
    void a_client_that_reads_nothing_is_bounded_and_slows_nobody() throws Exception {
        try (Plugin stuck = Plugin.enter(server.port(), credentials);
                Plugin other = Plugin.enter(server.port(), credentials)) {
            String drawing =
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"a\" d=\"M0 0L9 9\" stroke=\"red\"/></svg>";
            ClientMessage.Animate animate = new ClientMessage.Animate(
                    "1",
                    new Drawing.Svg(drawing),
                    "a line dances",
                    MotionOptions.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            String job = stuck.ask(animate, Answer.Accepted.class).job();
            long before = usedBytes();
            String points = "A".repeat(1_000_000);
            for (int i = 0; i < 400; i++) { // 400 MB of previews, of which nothing is read
                server.workshop.tell(preview(job, i, points));
            }
            other.ask(new ClientMessage.Ping("still there?"), Answer.Pong.class);
            assertThat(usedBytes() - before).isLessThan(64L << 20);
            server.workshop.tell(preview(job, 400, points));
            assertThat(previewsUntil(400, stuck)).as("seen of 401").isLessThan(100);
        }
    }

    private static JobNews.Preview preview(String job, int step, String points) {
        return new JobNews.Preview(
                job, step, new MotionClip(24, 2, 0.01, List.of(new MotionClip.PathMotion("a", points))));
    }

    /** Returns how many previews come until the newest, or until the client is cut off: it must not wait in vain. */
    private static int previewsUntil(int step, Plugin plugin) throws IOException {
        int seen = 0;
        Optional<ServerMessage> message = plugin.next();
        while (message.isPresent()) {
            if (message.get() instanceof JobNews.Preview preview) {
                seen++;
                if (preview.step() == step) {
                    return seen;
                }
            }
            message = plugin.next();
        }
        return seen;
    }

    @Test
    void a_client_that_lets_kept_news_pile_up_is_cut_off() throws Exception {
        try (Plugin stuck = Plugin.enter(server.port(), credentials)) {
            String drawing =
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"a\" d=\"M0 0L9 9\" stroke=\"red\"/></svg>";
            ClientMessage.Variations variations = new ClientMessage.Variations(
                    "1",
                    new Drawing.Svg(drawing),
                    "a line dances",
                    MotionOptions.DEFAULT,
                    List.of(1L),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            String job = stuck.ask(variations, Answer.Accepted.class).job();
            String text = "w".repeat(100_000);
            for (int seq = 2; server.connected() > 0 && seq < 2_000; seq++) {
                server.workshop.tell(new JobNews.Warning(job, seq, text, Optional.empty()));
                Thread.yield();
            }
            assertThat(stuck.closeCode()).isIn(4408, 1006);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
