package dev.livestroke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.animator.ProcessorChoice.Machine;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.store.file.LibraryInUseException;
import dev.livestroke.server.telemetry.EventLog;
import dev.livestroke.server.telemetry.LogFormat;
import dev.livestroke.server.telemetry.LogLevel;
import dev.livestroke.server.web.Plugin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server with a real worker and the embedded prior, spoken to over real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PluginServerTest {

    private static final String STROKE = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">"
            + "<path id=\"line\" d=\"M10 10L90 40\" stroke=\"#336699\" stroke-width=\"4\" fill=\"none\"/></svg>";
    private static final EventLog LOG = new EventLog(System.err, LogLevel.WARN, LogFormat.TEXT, Clock.systemUTC());

    @TempDir
    private Path folder;

    private PluginServer server;
    private int port;

    @BeforeEach
    void start() {
        server = PluginServer.start(settings(folder, 0), LOG);
        port = URI.create(server.address()).getPort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_drawing_comes_back_in_motion_and_as_a_file() throws Exception {
        try (Plugin plugin = Plugin.connect(port)) {
            plugin.hello();
            Plugin.Credentials credentials = plugin.pairByCode(server.desk().openWindow());
            plugin.authenticate(credentials);
            plugin.animate(STROKE, "a line sways", "{\"options\": {\"seed\": 1, \"steps\": 3}}");
            String job = plugin.expect(Answer.Accepted.class).job();
            plugin.await(JobNews.Started.class);
            assertThat(plugin.await(JobNews.Preview.class).clip().frames()).isPositive();
            AnimationSummary made = plugin.await(JobNews.Finished.class).animation();
            assertThat(made.id()).isEqualTo(job);
            plugin.say(new LibraryMessage.Get("get", job));
            Answer.Animation saved = plugin.await(Answer.Animation.class);
            assertThat(saved.options().steps()).contains(3);
            assertThat(saved.clip()).isPresent();
            plugin.say(new LibraryMessage.Export("export", job, "lottie", Optional.empty()));
            String lottie = fetch(plugin.await(Answer.Exported.class).path());
            assertThat(JsonParser.parseString(lottie).getAsJsonObject().has("layers"))
                    .isTrue();
            anotherPromptGoesOnFrom(saved, plugin);
        }
    }

    /** The same drawing, another prompt, from the motion found: both can be had side by side. */
    private static void anotherPromptGoesOnFrom(Answer.Animation first, Plugin plugin) throws IOException {
        String parent = first.animation().id();
        plugin.animate(
                STROKE, "a line turns", "{\"parent\": \"" + parent + "\", \"options\": {\"seed\": 1, \"steps\": 2}}");
        AnimationSummary child = plugin.await(JobNews.Finished.class).animation();
        assertThat(child.parent()).contains(parent);
        plugin.say(new LibraryMessage.List("list", child.document(), Optional.empty(), Optional.empty()));
        assertThat(plugin.await(Answer.Animations.class).animations())
                .extracting(AnimationSummary::prompt)
                .containsExactly("a line turns", "a line sways");
        plugin.say(new LibraryMessage.Get("get", child.id()));
        Answer.Animation second = plugin.await(Answer.Animation.class);
        assertThat(second.drawing()).isEqualTo(first.drawing());
        assertThat(second.clip().orElseThrow().frames())
                .isEqualTo(first.clip().orElseThrow().frames());
        assertThat(second.clip()).isNotEqualTo(first.clip());
    }

    @Test
    void it_listens_on_the_two_loopback_addresses_and_nowhere_else() throws Exception {
        int broker = JsonParser.parseString(Files.readString(folder.resolve("workers.json")))
                .getAsJsonObject()
                .get("port")
                .getAsInt();
        assertThat(accepts("127.0.0.1", port)).isTrue();
        assertThat(accepts("127.0.0.1", broker)).isTrue();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                boolean own = List.of("127.0.0.1", "0:0:0:0:0:0:0:1")
                        .contains(address.getHostAddress().replaceFirst("%.*", ""));
                assertThat(accepts(address.getHostAddress(), port))
                        .as("%s", address)
                        .isEqualTo(own);
                if (!own) {
                    assertThat(accepts(address.getHostAddress(), broker))
                            .as("broker at %s", address)
                            .isFalse();
                }
            }
        }
        for (int service : List.of(port, broker)) {
            assertThat(accepts("127.0.0.2", service)).as("as 0.0.0.0 would").isFalse();
        }
    }

    private static boolean accepts(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void a_second_server_is_told_plainly_that_there_is_one(@TempDir Path other) {
        assertThatThrownBy(() -> PluginServer.start(settings(other, port), LOG))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Livestroke runs already at http://127.0.0.1:" + port);
        assertThatThrownBy(() -> PluginServer.start(settings(folder, 0), LOG))
                .isInstanceOf(LibraryInUseException.class);
    }

    @Test
    void its_health_and_figures_can_be_read() throws Exception {
        assertThat(JsonParser.parseString(fetch("/health"))
                        .getAsJsonObject()
                        .get("status")
                        .getAsString())
                .isEqualTo("ok");
        assertThat(fetch("/metrics")).contains("livestroke_clients 0.0", "livestroke_jobs_waiting 0.0");
    }

    private String fetch(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static ServerSettings settings(Path library, int port) {
        PriorSettings priors = new PriorSettings(
                List.of(new PriorSource.Embedded()), ProcessorChoice.AUTO, MemoryPlan.FAST, Machine.asListed());
        return new ServerSettings("test", library, OptionalInt.of(port), Set.of(), priors);
    }
}
