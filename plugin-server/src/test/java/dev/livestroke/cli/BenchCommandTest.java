package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchCommandTest {

    @Test
    void bench_raster_prints_the_scenes_as_json() {
        CommandRun run = CommandRun.of(CommandRun::none, "bench", "raster", "--json", "--seconds", "0.001");

        run.ended(ExitCode.OK);
        JsonObject result = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(result.getAsJsonArray("scenes")).hasSize(5).allSatisfy(line -> {
            double forward = line.getAsJsonObject().get("forwardMs").getAsDouble();
            assertThat(forward).isPositive();
        });
        assertThat(result.getAsJsonArray("inOneInk")).hasSize(1);
        assertThat(result.getAsJsonArray("byMarks")).hasSize(4);
        assertThat(result.getAsJsonArray("bySize")).hasSize(5);
    }

    @Test
    void bench_alone_tells_what_it_can_measure() {
        CommandRun run = CommandRun.of(CommandRun::none, "bench");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("raster");
    }

    @Test
    void bench_motion_tells_its_options() {
        CommandRun run = CommandRun.of(CommandRun::none, "bench", "motion", "--help");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("--json").contains("--steps");
    }

    @Test
    void bench_server_tells_its_options() {
        CommandRun run = CommandRun.of(CommandRun::none, "bench", "server", "--help");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("--json", "--clients", "--soak");
    }
}
