package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of one's own that cannot be used are told as that, and not as a bug. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvalWeightsTest {

    private static final String OTHER_TEXT = """
            {"frames": 16, "resolution": 64, "patch": {"t": 4, "h": 8, "w": 8}, "width": 32, "layers": 1, "heads": 1,
             "head_dim": 32, "mlp_ratio": 2, "text": {"tokens": 77, "dim": 384}, "t_embedding": {"dim": 256},
             "stroke_width_px_sds": 2}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "{\"frames\": \"many\"}", ""})
    void a_configuration_of_something_else_is_told_by_its_path(String config) {
        CommandRun.write(folder.resolve("config.json"), config);
        assertThat(told("--weights")).startsWith("livestroke: " + folder.resolve("config.json") + ": expected a");
    }

    @Test
    void a_missing_configuration_is_told_by_its_path() {
        assertThat(told("--weights")).startsWith("livestroke: " + folder.resolve("config.json") + ": expected a");
        assertThat(told("--judge")).startsWith("livestroke: " + folder.resolve("judge.config.json") + ": expected a");
    }

    @Test
    void missing_weights_are_told_by_their_path() {
        CommandRun.write(folder.resolve("config.json"), OTHER_TEXT);
        assertThat(told("--weights")).contains(folder.resolve("video_dit.safetensors") + ": expected ");
    }

    private String told(String option) {
        return CommandRun.of(CommandRun::none, "eval", "--prompts", "star-moves-up", option, folder.toString())
                .ended(ExitCode.ENGINE)
                .err();
    }
}
