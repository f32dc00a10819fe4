package dev.livestroke.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command itself, with the embedded prior where it gets so far. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvalCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_filter_that_nothing_fits_is_refused() {
        assertThat(run("--prompts", "sings")).isEqualTo(2);
        assertThat(err.toString()).contains("expected a part of a case's name or prompt, found 'sings'");
    }

    @Test
    void no_steps_are_refused() {
        assertThat(run("--steps", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--steps and --seeds must be at least 1");
    }

    @Test
    void one_case_is_asked_reported_and_drawn(@TempDir Path folder) {
        assertThat(run("--prompts", "star-moves-up", "--steps", "2", "--json", "--out", folder.toString()))
                .isZero();
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(json.getAsJsonArray("results")).hasSize(1);
        assertThat(json.getAsJsonObject("summary").get("passedAtRest").getAsDouble())
                .isZero();
        assertThat(folder.resolve("index.html")).content().contains("a star moves up");
        assertThat(folder.resolve("star-moves-up-1.png")).isNotEmptyFile();
        assertThat(folder.resolve("eval.json")).isNotEmptyFile();
    }

    private int run(String... arguments) {
        return new CommandLine(new EvalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
