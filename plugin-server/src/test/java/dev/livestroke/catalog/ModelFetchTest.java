package dev.livestroke.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server on this machine that breaks off, lies, redirects and damages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelFetchTest {

    private static final CatalogEntry ENTRY = CatalogEntry.ZEROSCOPE_V2;
    private static final String WEIGHTS = "unet/diffusion_pytorch_model.safetensors";

    @TempDir
    Path root;

    private MoodyHub server;
    private ModelShelf shelf;

    @BeforeEach
    void start() throws IOException {
        server = new MoodyHub(ENTRY.repository());
        server.put("model_index.json", "{}".getBytes(StandardCharsets.UTF_8));
        server.put(WEIGHTS, MoodyHub.random(300_000));
        server.put("unet/diffusion_pytorch_model.bin", MoodyHub.random(10));
        server.put("README.md", MoodyHub.random(10));
        shelf = new ModelShelf(root.resolve("models"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_is_needed_comes_and_is_verified() throws IOException {
        List<Long> heard = new ArrayList<>();
        Path folder = fetch((done, total) -> heard.add(done));
        assertThat(Files.readAllBytes(folder.resolve(WEIGHTS))).isEqualTo(server.content(WEIGHTS));
        assertThat(folder.resolve("unet/diffusion_pytorch_model.bin")).doesNotExist();
        assertThat(folder.resolve("README.md")).doesNotExist();
        assertThat(shelf.names()).containsExactly("zeroscope-v2");
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
        assertThat(heard).isSorted().endsWith(300_002L);
    }

    @Test
    void a_connection_that_breaks_off_is_gone_on_with_from_where_it_broke() {
        server.breakOffAfter(WEIGHTS, 100_000, 3);
        fetch((done, total) -> {});
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
        assertThat(server.ranges(WEIGHTS)).hasSizeGreaterThan(1);
        assertThat(server.ranges(WEIGHTS).get(1)).isPositive();
    }

    @Test
    void a_run_that_failed_is_gone_on_with_by_the_next() {
        server.breakOffAfter(WEIGHTS, 30_000, 5);
        assertThatThrownBy(() -> fetch((done, total) -> {}))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("run it again to go on");
        assertThat(shelf.has("zeroscope-v2")).isFalse();
        int before = server.ranges(WEIGHTS).size();
        fetch((done, total) -> {});
        assertThat(server.ranges(WEIGHTS).get(before)).isPositive();
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
    }

    @Test
    void a_server_without_parts_starts_from_the_beginning() {
        server.breakOffAfter(WEIGHTS, 100_000, 1);
        server.ignoreRanges();
        fetch((done, total) -> {});
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
    }

    @Test
    void more_bytes_than_were_promised_are_refused() {
        server.appendTo(WEIGHTS, 5_000);
        assertThatThrownBy(() -> fetch((done, total) -> {}))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(WEIGHTS + ": expected 300000 bytes, found more");
        assertThat(shelf.has("zeroscope-v2")).isFalse();
    }

    @Test
    void damaged_bytes_are_thrown_away_and_asked_for_again() {
        server.damage(WEIGHTS, 1);
        fetch((done, total) -> {});
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
        assertThat(server.ranges(WEIGHTS)).hasSize(2);
    }

    @Test
    void bytes_that_stay_damaged_end_with_their_name_and_leave_nothing() {
        server.damage(WEIGHTS, 99);
        assertThatThrownBy(() -> fetch((done, total) -> {}))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(WEIGHTS)
                .hasMessageContaining("damaged on the way");
        assertThat(shelf.folder("zeroscope-v2").resolve(WEIGHTS)).doesNotExist();
    }

    @Test
    void redirects_are_followed_without_the_token() throws IOException {
        try (MoodyHub other = new MoodyHub(ENTRY.repository())) {
            other.put(WEIGHTS, server.content(WEIGHTS));
            server.redirect(WEIGHTS, other);
            new ModelFetch(new Hub(server.address(), Optional.of("secret"), Optional.empty()), shelf)
                    .fetch(ENTRY, (done, total) -> {});
            assertThat(shelf.verify("zeroscope-v2")).isEmpty();
            assertThat(server.tokens()).contains("Bearer secret");
            assertThat(other.tokens()).containsOnly("");
        }
    }

    @Test
    void all_goes_through_the_proxy() {
        URI nowhere = URI.create("http://hub.invalid"); // a name that never resolves
        InetSocketAddress proxy = new InetSocketAddress(
                server.address().getHost(), server.address().getPort());
        new ModelFetch(new Hub(nowhere, Optional.empty(), Optional.of(proxy)), shelf).fetch(ENTRY, (done, total) -> {});
        assertThat(shelf.verify("zeroscope-v2")).isEmpty();
    }

    @Test
    void redirects_in_a_circle_end() {
        server.redirect(WEIGHTS, server);
        assertThatThrownBy(() -> fetch((done, total) -> {})).hasMessageContaining("more than 5 redirects");
    }

    @Test
    void half_precision_is_enough_where_there_is_both() {
        FileDigest digest = new FileDigest(FileDigest.Kind.SHA256, "0".repeat(64));
        assertThat(ModelFetch.needed(List.of(
                                new RemoteFile(WEIGHTS, 2, digest),
                                new RemoteFile("unet/diffusion_pytorch_model.fp16.safetensors", 1, digest),
                                new RemoteFile("vae/diffusion_pytorch_model.safetensors", 2, digest),
                                new RemoteFile("vae/config.json", 1, digest)))
                        .stream()
                        .map(RemoteFile::path))
                .containsExactly(
                        "unet/diffusion_pytorch_model.fp16.safetensors",
                        "vae/diffusion_pytorch_model.safetensors",
                        "vae/config.json");
    }

    @Test
    void a_path_that_leads_out_of_the_folder_is_refused() {
        FileDigest digest = new FileDigest(FileDigest.Kind.SHA256, "0".repeat(64));
        assertThatThrownBy(() -> new RemoteFile("../x", 1, digest)).isInstanceOf(CatalogException.class);
        assertThatThrownBy(() -> shelf.folder("../x")).isInstanceOf(CatalogException.class);
    }

    @Test
    void a_folder_of_ones_own_is_added_changed_and_removed_without_harm() throws IOException {
        Path own = Files.createDirectories(root.resolve("own"));
        Files.writeString(own.resolve("model_index.json"), "{}");
        shelf.add("mine", own);
        assertThat(shelf.names()).containsExactly("mine");
        assertThat(shelf.verify("mine")).isEmpty();
        Files.writeString(own.resolve("model_index.json"), "[]");
        assertThat(shelf.verify("mine")).singleElement().asString().endsWith("its content has changed");
        shelf.remove("mine");
        assertThat(shelf.names()).isEmpty();
        assertThat(own.resolve("model_index.json")).exists();
        assertThatThrownBy(() -> shelf.verify("mine")).isInstanceOf(CatalogException.class);
    }

    private Path fetch(ModelFetch.Watcher watcher) {
        URI address = server.address();
        return new ModelFetch(new Hub(address, Optional.empty(), Optional.empty()), shelf).fetch(ENTRY, watcher);
    }
}
