package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriorOptionsTest {

    @TempDir
    Path folder;

    @Test
    void a_prior_that_is_nowhere_is_refused_with_where_it_was_looked_for() throws IOException {
        CommandRun run = animate("--prior", "text-to-video-ms-1.7b");
        run.ended(ExitCode.USAGE);
        assertThat(run.err())
                .contains(
                        "--prior: expected embedded, or a folder with the model_index.json of a text-to-video pipeline")
                .contains("text-to-video-ms-1.7b");
    }

    @Test
    void a_device_that_is_not_there_is_refused_before_anything_loads() throws IOException {
        CommandRun run = animate("--device", "cuda:999");
        run.ended(ExitCode.ENGINE);
        assertThat(run.err())
                .contains("cuda:999: expected an NVIDIA GPU of this number")
                .contains("--device auto");
    }

    @Test
    void a_device_that_is_none_is_refused_with_what_there_is() throws IOException {
        CommandRun run = animate("--device", "gpu");
        run.ended(ExitCode.USAGE);
        assertThat(run.err()).contains("expected auto, cpu, cuda or cuda:N, found 'gpu'");
    }

    @Test
    void the_cpu_and_the_embedded_prior_need_no_word() throws IOException {
        CommandRun run = animate("--device", "cpu", "--prior", "embedded", "--quiet");
        run.ended(ExitCode.OK);
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("out/drawing.livestroke.json")).content().contains("\"embedded\"");
    }

    private CommandRun animate(String... more) throws IOException {
        Path drawing = Files.writeString(folder.resolve("drawing.svg"), CommandRun.STROKE);
        String[] arguments = new String[more.length + 6];
        String[] first = {
            "animate",
            drawing.toString(),
            "--prompt",
            "a line",
            "--out",
            folder.resolve("out").toString()
        };
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return CommandRun.of(CommandRun::still, arguments);
    }
}
