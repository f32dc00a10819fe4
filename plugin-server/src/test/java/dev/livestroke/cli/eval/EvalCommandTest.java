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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "--steps, -1, steps must be at least 0: -1",
        "--guidance, -2, guidance must be at least 0: -2.0",
        "--seeds, 0, --seeds must be at least 1: 0",
        "--clip-steps, 0, a clip takes at least one estimate: 0",
        "--clip-guidance, NaN, clip guidance must be at least 0: NaN",
        "--local-rate, -1, local rate must be at least 0: -1.0",
        "--affine-rate, -1, affine rate must be at least 0: -1.0",
        "--times, '0.5,0.4,0.3', diffusion times must be between 0 and 1",
        "--times, '0.1,0.4', 'expected LOW,HIGH,LAST, found [0.1, 0.4]'",
        "--part, 3/2, 'expected part 1 to 2, found 3'",
        "--part, x, 'expected a part such as 2/4, found ''x'''",
        "--rigidity, -1, rigidity must be at least 0: -1.0"
    })
    void a_number_outside_its_range_is_refused(String option, String value, String told) {
        assertThat(run(option, value)).isEqualTo(2);
        assertThat(err.toString()).contains(told);
    }

    @Test
    void a_quarter_of_the_battery_about_strokes_is_refused() {
        assertThat(run("--strokes", "--quick")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    @Test
    void settings_of_the_search_are_reported_and_no_steps_leave_the_start() {
        String command =
                "--strokes --prompts boat-4-sails --json --seed 3 --steps 0 --clip-steps 2 --clip-guidance 1 --rigidity 5";
        assertThat(run(command.split(" "))).isZero();
        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        JsonObject settings = json.getAsJsonObject("settings");
        assertThat(settings.get("asked").getAsString()).isEqualTo("boat-4-sails");
        assertThat(settings.get("steps").getAsInt()).isZero();
        assertThat(settings.getAsJsonObject("tuning").get("clipSteps").getAsInt())
                .isEqualTo(2);
        assertThat(settings.getAsJsonObject("tuning").get("rigidity").getAsDouble())
                .isEqualTo(5);
        JsonObject result = json.getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("segments").getAsInt()).isEqualTo(4);
        assertThat(result.get("seed").getAsInt()).isEqualTo(3);
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
