package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareCommandTest {

    @TempDir
    private Path folder;

    @Test
    void animations_are_painted_below_each_other() throws IOException {
        Path drawing = CommandRun.write(folder.resolve("line.svg"), CommandRun.STROKE);
        CommandRun.of(
                        CommandRun::still,
                        "animate",
                        drawing.toString(),
                        "--prompt",
                        "a line bends",
                        "--variations",
                        "2",
                        "--format",
                        "livestroke",
                        "--out",
                        folder.toString())
                .ended(ExitCode.OK);
        Path picture = folder.resolve("both.png");

        CommandRun run = CommandRun.of(
                CommandRun::none,
                "compare",
                folder.resolve("line-seed1.livestroke.json").toString(),
                folder.resolve("line-seed2.livestroke.json").toString(),
                "--moments",
                "3",
                "--frame",
                "64",
                "--out",
                picture.toString());

        run.ended(ExitCode.OK);
        assertThat(run.out()).isEqualToIgnoringNewLines("wrote " + picture);
        BufferedImage read = ImageIO.read(picture.toFile());
        assertThat(read.getWidth()).isEqualTo(3 * 65 + 1);
        assertThat(read.getHeight()).isEqualTo(2 * 33 + 1);
    }

    @Test
    void a_file_that_is_none_is_told() {
        CommandRun run = CommandRun.of(
                CommandRun::none,
                "compare",
                "none.livestroke.json",
                "--out",
                folder.resolve("a.png").toString());

        run.ended(ExitCode.INPUT);
        assertThat(run.err()).contains("none.livestroke.json: there is no such file");
    }
}
