package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while {@code export}, a process of its own, makes pictures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportInterruptTest {

    /** By then the process is past its start and far from its end: there are minutes of pictures to paint. */
    private static final Duration AT_WORK = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void an_interrupt_half_way_ends_with_130_and_leaves_what_was_there_as_it_was() throws Exception {
        Path drawing = CommandRun.write(folder.resolve("cat.svg"), CommandRun.STROKE);
        Path out = folder.resolve("out");
        CommandRun.of(CommandRun::still, "animate", drawing.toString(), "--prompt", "x", "--out", out.toString())
                .ended(ExitCode.OK);
        CommandRun.write(out.resolve("cat.svg"), "an older export");
        Process process = start(out);
        while (process.isAlive() && worked(process).compareTo(AT_WORK) < 0) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(folder.resolve("told"));
        assertThat(process.exitValue()).as(told).isEqualTo(ExitCode.CANCELLED.number());
        assertThat(told).contains("livestroke: cancelled; nothing was written.").doesNotContain("\tat ");
        assertThat(CommandRun.names(out)).containsExactly("cat.json", "cat.livestroke.json", "cat.svg");
        assertThat(out.resolve("cat.svg")).hasContent("an older export");
    }

    private Process start(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-Dlivestroke.columns=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "export",
                        out.resolve("cat.livestroke.json").toString(),
                        "--format",
                        "svg,apng",
                        "--size",
                        "2048",
                        "--fps",
                        "60",
                        "--duration",
                        "20",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
    }

    private static Duration worked(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
