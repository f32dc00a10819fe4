package dev.livestroke.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.drawing.LayerNode;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationTest {

    private static final Drawing FISH =
            new Drawing.Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">"
                    + "<g id=\"fish\"><path id=\"body\" d=\"M1 5Q5 0 9 5Z\" fill=\"#ff8040\"/></g>"
                    + "<text id=\"label\" x=\"1\" y=\"9\">fish</text></svg>");

    @TempDir
    private Path folder;

    private RunningServer server;
    private Plugin.Credentials credentials;
    private Plugin plugin;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.start(folder);
        credentials = server.pair();
        plugin = Plugin.enter(server.port(), credentials);
    }

    @AfterEach
    void stop() throws IOException {
        plugin.close();
        server.close();
    }

    @Test
    void says_what_it_understood_of_a_drawing() throws IOException {
        Answer.Understood understood = plugin.ask(new ClientMessage.Understand("1", FISH), Answer.Understood.class);
        assertThat(understood.drawing().width()).isEqualTo(20);
        assertThat(understood.drawing().layers())
                .singleElement()
                .isInstanceOfSatisfying(
                        LayerNode.Group.class,
                        group -> assertThat(group.children())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        LayerNode.Path.class,
                                        path -> assertThat(path.d()).matches("M1 5C[-0-9. C]+Z")));
        assertThat(understood.warnings())
                .extracting(Answer.DrawingWarning::layer)
                .containsExactly(Optional.of("label"));
    }

    @Test
    void a_view_sent_back_as_layers_is_understood_the_same() throws IOException {
        Answer.Understood first = plugin.ask(new ClientMessage.Understand("1", FISH), Answer.Understood.class);
        Drawing again = new Drawing.Layers(
                first.drawing().width(),
                first.drawing().height(),
                first.drawing().layers());
        Answer.Understood second = plugin.ask(new ClientMessage.Understand("2", again), Answer.Understood.class);
        assertThat(second.drawing()).isEqualTo(first.drawing());
        assertThat(second.warnings()).isEmpty();
    }

    @Test
    void layers_cannot_smuggle_in_elements() throws IOException {
        LayerNode smuggler = new LayerNode.Path(
                "a\"/><script>alert(1)</script><path id=\"b",
                "<&\u0001",
                1,
                "M0 0L9 9\"/><image href=\"x",
                Optional.empty(),
                Optional.empty());
        ServerMessage answer = plugin.ask(
                new ClientMessage.Understand("1", new Drawing.Layers(9, 9, List.of(smuggler))), ServerMessage.class);
        assertThat(answer).isInstanceOf(Answer.Error.class); // a path without fill and stroke, and nothing beside it
    }

    @Test
    void a_job_is_accepted_first_and_its_news_come_in_order() throws IOException {
        String job = plugin.ask(animate(), Answer.Accepted.class).job();
        server.workshop.tell(new JobNews.Started(job, 2, 1, 0));
        server.workshop.tell(new JobNews.Warning(job, 3, "slow", Optional.empty()));
        server.workshop.tell(new JobNews.Cancelled(job, 4, JobNews.Reason.ASKED));
        List<Long> seqs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seqs.add(plugin.expect(JobNews.Kept.class).seq());
        }
        assertThat(seqs).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void variations_are_accepted_one_by_one() throws IOException {
        plugin.say(new ClientMessage.Variations(
                "v",
                FISH,
                "a fish swims",
                MotionOptions.DEFAULT,
                List.of(3L, 1L, 2L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        List<Long> seeds = new ArrayList<>();
        while (seeds.size() < 3) {
            seeds.add(plugin.await(Answer.Accepted.class).seed());
        }
        assertThat(seeds).containsExactly(3L, 1L, 2L);
    }

    @Test
    void a_client_that_comes_back_hears_what_it_missed_and_nothing_twice() throws IOException {
        String job = plugin.ask(animate(), Answer.Accepted.class).job();
        assertThat(plugin.expect(JobNews.Queued.class).seq()).isEqualTo(1);
        plugin.close();
        server.workshop.keepSilently(new JobNews.Started(job, 2, 1, 0));
        server.workshop.keepSilently(new JobNews.Warning(job, 3, "slow", Optional.empty()));
        plugin = Plugin.enter(server.port(), credentials);
        plugin.ask(new ClientMessage.Resume("r", job, 1), Answer.Resumed.class);
        assertThat(plugin.expect(JobNews.Started.class).seq()).isEqualTo(2);
        server.workshop.tell(new JobNews.Warning(job, 4, "slower", Optional.empty()));
        assertThat(plugin.expect(JobNews.Warning.class).seq()).isEqualTo(3);
        assertThat(plugin.expect(JobNews.Warning.class).seq()).isEqualTo(4);
    }

    @Test
    void news_that_overtakes_other_news_is_put_in_order() throws IOException {
        String job = plugin.ask(animate(), Answer.Accepted.class).job();
        plugin.expect(JobNews.Queued.class);
        server.workshop.keepSilently(new JobNews.Started(job, 2, 1, 0));
        server.workshop.tell(new JobNews.Warning(job, 3, "first told, second happened", Optional.empty()));
        server.workshop.tell(new JobNews.Cancelled(job, 4, JobNews.Reason.ASKED));
        assertThat(plugin.expect(JobNews.Kept.class).seq()).isEqualTo(2);
        assertThat(plugin.expect(JobNews.Kept.class).seq()).isEqualTo(3);
        assertThat(plugin.expect(JobNews.Kept.class).seq()).isEqualTo(4);
    }

    @Test
    void a_client_touches_its_own_jobs_only() throws IOException {
        String job = plugin.ask(animate(), Answer.Accepted.class).job();
        Plugin.Credentials others = server.pair();
        try (Plugin other = Plugin.enter(server.port(), others)) {
            for (ClientMessage message : List.of(
                    new ClientMessage.Cancel("1", job),
                    new ClientMessage.Keep("2", job),
                    new ClientMessage.Resume("3", job, 0))) {
                assertThat(other.ask(message, Answer.Error.class).code()).isEqualTo(ErrorCode.NOT_FOUND);
            }
        }
        plugin.say(new ClientMessage.Cancel("4", job));
        plugin.await(Answer.Done.class);
        assertThat(server.workshop.calls).containsExactly("cancel " + job);
    }

    @Test
    void work_is_refused_when_it_comes_too_fast() throws IOException {
        ErrorCode last = null;
        for (int i = 0; i < 60; i++) {
            ServerMessage answer = plugin.ask(new ClientMessage.Understand("1", FISH), ServerMessage.class);
            last = answer instanceof Answer.Error error ? error.code() : last;
        }
        assertThat(last).isEqualTo(ErrorCode.TOO_MANY_MESSAGES);
        server.clock.advance(Duration.ofSeconds(1));
        plugin.ask(new ClientMessage.Understand("1", FISH), Answer.Understood.class);
    }

    @Test
    void an_export_is_fetched_once_by_its_link() throws IOException {
        Answer.Exported exported = export();
        String right = "Host: 127.0.0.1:" + server.port();
        try (RawSocket other = get(exported.path(), right, "Origin: https://studio.example")) {
            assertThat(other.status()).as("another origin than the plugin's").isEqualTo(404);
        }
        try (RawSocket first = get(exported.path(), right, "Origin: null")) {
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("null");
            assertThat(first.header("Content-Disposition"))
                    .isEqualTo("attachment; filename*=UTF-8''%C3%A4%20fish.json");
            assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("{\"v\":1}");
        }
        try (RawSocket second = get(exported.path(), right, "Origin: null")) {
            assertThat(second.status()).isEqualTo(404);
        }
    }

    @Test
    void a_link_dies_after_two_minutes() throws IOException {
        Answer.Exported exported = export();
        server.clock.advance(Duration.ofSeconds(121));
        try (RawSocket late = get(exported.path(), "Host: 127.0.0.1:" + server.port())) {
            assertThat(late.status()).isEqualTo(404);
        }
    }

    @Test
    void nothing_is_changed_by_HTTP() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            for (String path : List.of("/", "/health", "/metrics", "/downloads/x/y", "/ws")) {
                try (RawSocket raw = RawSocket.request(
                        server.port(),
                        method + " " + path + " HTTP/1.1",
                        "Host: 127.0.0.1:" + server.port(),
                        "Content-Length: 0")) {
                    assertThat(raw.status()).as(method + " " + path).isIn(404, 405);
                }
            }
        }
    }

    @Test
    void every_answer_tells_browsers_what_they_may_not_do() throws IOException {
        for (String path : List.of("/", "/health", "/nothing")) {
            try (RawSocket raw = get(path, "Host: localhost:" + server.port())) {
                assertThat(raw.header("Content-Security-Policy"))
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .contains("connect-src 'self' ws://127.0.0.1:" + server.port() + " ws://localhost:"
                                + server.port() + ";")
                        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'", "*", "[");
                assertThat(raw.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(raw.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(raw.header("Server")).isEmpty();
            }
        }
    }

    @Test
    void files_outside_the_page_cannot_be_named() throws IOException {
        for (String path : List.of(
                "/../web/not-built.html",
                "/%2e%2e/web/not-built.html",
                "/..%2fweb/not-built.html",
                "//etc/passwd",
                "/.git/config",
                "/a/..;/b.html")) {
            try (RawSocket raw = get(path, "Host: localhost:" + server.port())) {
                assertThat(raw.status()).as(path).isIn(400, 404);
            }
        }
    }

    private Answer.Exported export() throws IOException {
        return plugin.ask(
                new LibraryMessage.Export("e", "0000000000000001", "lottie", Optional.empty()), Answer.Exported.class);
    }

    private RawSocket get(String path, String... headers) throws IOException {
        return RawSocket.request(server.port(), "GET " + path + " HTTP/1.1", headers);
    }

    private static ClientMessage.Animate animate() {
        return new ClientMessage.Animate(
                "a",
                FISH,
                "a fish swims",
                MotionOptions.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
