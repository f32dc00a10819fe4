package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.format.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelpTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void without_a_command_the_program_explains_itself() {
        CommandRun run = CommandRun.of(CommandRun::none);

        run.ended(ExitCode.OK);
        assertThat(run.out()).startsWith("Usage: livestroke").contains("animate");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_version_is_the_pom_s() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));

        CommandRun run = CommandRun.of(CommandRun::none, "--version");

        run.ended(ExitCode.OK);
        assertThat(run.out()).matches("livestroke \\d+\\.\\d+\\.\\d+\\R");
        assertThat(pom).contains("<version>" + run.out().strip().replace("livestroke ", "") + "</version>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prompt",
                "--out",
                "--format",
                "--steps",
                "--seed",
                "--guidance",
                "--prior",
                "--device",
                "--low-memory",
                "--fps",
                "--duration",
                "--size",
                "--field",
                "--loop",
                "--start",
                "--strength",
                "--distortion",
                "--groups",
                "--group",
                "--group-strength",
                "--lock",
                "--pin",
                "--pose",
                "--from",
                "--sheet",
                "--report",
                "--quiet"
            })
    void help_and_the_README_tell_every_option(String option) throws IOException {
        CommandRun run = CommandRun.of(CommandRun::none, "animate", "--help");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains(option);
        assertThat(ROOT.resolve("README.md")).content().contains("`" + option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--format",
                "--out",
                "--loop",
                "--speed",
                "--duration",
                "--fps",
                "--size",
                "--background",
                "--tolerance",
                "--quiet"
            })
    void help_and_docs_tell_every_option_of_export(String option) throws IOException {
        CommandRun run = CommandRun.of(CommandRun::none, "export", "--help");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains(option);
        assertThat(ROOT.resolve("docs/formats.md")).content().contains("`" + option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--library",
                "--prior",
                "--device",
                "--open",
                "--allow-origin",
                "--log-level",
                "--log-format"
            })
    void help_and_docs_tell_every_option_of_serve(String option) throws IOException {
        CommandRun run = CommandRun.of(CommandRun::none, "serve", "--help");

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains(option);
        assertThat(ROOT.resolve("docs/server.md")).content().contains("`" + option);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void help_and_docs_tell_every_format(ExportFormat format) throws IOException {
        CommandRun run = CommandRun.of(CommandRun::none, "export", "--help");

        assertThat(run.out()).contains(format.word());
        assertThat(ROOT.resolve("docs/formats.md")).content().contains("| `" + format.word() + "` |");
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void help_and_the_README_tell_every_exit_code(ExitCode code) throws IOException {
        CommandRun run = CommandRun.of(CommandRun::none, "animate", "--help");

        assertThat(run.out()).contains(code.number() + "  " + code.meaning());
        assertThat(ROOT.resolve("README.md")).content().contains("| " + code.number() + " | " + code.meaning());
    }
}
