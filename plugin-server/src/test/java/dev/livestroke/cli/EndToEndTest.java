package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with the embedded prior. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndToEndTest {

    @TempDir
    private Path folder;

    private Path drawing;
    private Path out;

    @BeforeEach
    void a_drawing() {
        drawing = CommandRun.write(folder.resolve("my cat.svg"), CommandRun.STROKE);
        out = folder.resolve("a/out");
    }

    @Test
    void a_drawing_becomes_a_Lottie_file_and_an_animated_SVG_that_move() throws Exception {
        Path report = folder.resolve("report.json");

        Process process = start("--steps", "2", "--seed", "3", "--report", report.toString());

        assertThat(process.waitFor()).as(told()).isZero();
        JsonObject lottie = json(out.resolve("my cat.json"));
        assertThat(lottie.get("fr").getAsDouble()).isEqualTo(30);
        assertThat(lottie.get("op").getAsDouble()).isEqualTo(60);
        assertThat(lottie.getAsJsonArray("layers")).isNotEmpty();
        assertThat(out.resolve("my cat.svg")).content().contains("<animate").contains("#369");
        assertThat(json(report).get("motion").getAsDouble()).isPositive();
        assertThat(json(report).get("offCanvas").getAsDouble()).isBetween(0.0, 1.0);
        assertThat(told()).contains("wrote " + out.resolve("my cat.json")).doesNotContain("\tat ", "WARN");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupt_half_way_ends_with_130_and_leaves_nothing() throws Exception {
        Process process = start("--steps", "10000");
        await(process, "Choosing a start");

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told()).isEqualTo(ExitCode.CANCELLED.number());
        assertThat(told())
                .contains("livestroke: cancelled; nothing was written.")
                .doesNotContain("\tat ");
        assertThat(CommandRun.names(folder)).containsExactly("my cat.svg", "told");
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Dai.djl.offline=true",
                "-Dlivestroke.columns=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "animate",
                drawing.toString(),
                "--prompt",
                "a line waving in the wind",
                "--out",
                out.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
    }

    /** Waits until the process has said {@code words}, or has ended. */
    private void await(Process process, String words) throws Exception {
        while (process.isAlive() && !told().contains(words)) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told"));
    }

    private static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }
}
