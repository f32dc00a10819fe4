package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.catalog.CatalogEntry;
import dev.livestroke.catalog.MoodyHub;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line against a server on this machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelsCommandTest {

    private static final String WEIGHTS = "unet/diffusion_pytorch_model.safetensors";

    @TempDir
    Path folder;

    private final InputStream terminal = System.in;
    private MoodyHub server;

    @BeforeEach
    void start() throws IOException {
        server = new MoodyHub(CatalogEntry.ZEROSCOPE_V2.repository());
        server.put("model_index.json", "{}".getBytes(StandardCharsets.UTF_8));
        server.put(WEIGHTS, MoodyHub.random(2_000_000));
    }

    @AfterEach
    void stop() {
        System.setIn(terminal);
        server.close();
    }

    @Test
    void the_licence_is_shown_and_without_a_yes_the_server_is_not_even_asked() {
        for (String answer : List.of("no\n", "\n", "")) {
            CommandRun run = pull(answer);
            run.ended(ExitCode.CANCELLED);
            assertThat(run.out()).contains("CC-BY-NC").contains("Do you agree?");
            assertThat(run.err()).contains("nothing was fetched");
        }
        assertThat(server.tokens()).isEmpty();
    }

    @Test
    void a_yes_fetches_the_pipeline_and_tells_how_far_it_is() throws IOException {
        CommandRun run = pull("yes\n");
        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("zeroscope-v2 is whole");
        assertThat(run.err().lines().toList())
                .hasSizeBetween(2, 11)
                .allMatch(
                        line -> line.matches("\\[#*-*] +\\d+ %  [\\d.]+ of 2\\.0 MB  [\\d.]+ MB/s  (\\d+ s|\\?) left"));
        assertThat(run.err().lines().reduce((first, last) -> last).orElseThrow())
                .contains("100 %  2.0 of 2.0 MB");
        assertThat(Files.readAllBytes(folder.resolve("zeroscope-v2").resolve(WEIGHTS)))
                .isEqualTo(server.content(WEIGHTS));
    }

    @Test
    void who_agrees_beforehand_is_not_asked() {
        CommandRun run = models(
                "pull",
                "zeroscope-v2",
                "--accept-licence",
                "--mirror",
                server.address().toString());
        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("CC-BY-NC").doesNotContain("Do you agree?");
    }

    @Test
    void what_is_here_is_listed_verified_and_removed() throws IOException {
        assertThat(models("list").out()).containsPattern("zeroscope-v2 +- ").containsPattern("embedded +here ");
        pull("yes\n");
        assertThat(models("list").out()).containsPattern("zeroscope-v2 +here ").contains("needs ");
        assertThat(models("verify", "zeroscope-v2").out()).contains("zeroscope-v2 is whole");
        Files.write(folder.resolve("zeroscope-v2").resolve(WEIGHTS), MoodyHub.random(2_000_001));
        CommandRun damaged = models("verify", "zeroscope-v2");
        damaged.ended(ExitCode.ENGINE);
        assertThat(damaged.err()).contains(WEIGHTS).contains("pull it again");
        assertThat(models("remove", "zeroscope-v2").out()).contains("removed");
        assertThat(folder.resolve("zeroscope-v2")).doesNotExist();
    }

    @Test
    void an_unknown_name_is_told_with_what_to_do() {
        CommandRun run = models("pull", "sora");
        run.ended(ExitCode.USAGE);
        assertThat(run.err()).contains("'sora'").contains("models list");
    }

    private CommandRun pull(String answer) {
        System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        return models("pull", "zeroscope-v2", "--mirror", server.address().toString());
    }

    private CommandRun models(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--folder", folder.toString()));
        return CommandRun.of(CommandRun::still, all.toArray(String[]::new));
    }
}
