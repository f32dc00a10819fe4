package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.cli.plugin.DesignTool;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PluginCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_Figma_plugin_is_written_and_its_manifest_named() {
        CommandRun run = CommandRun.of(CommandRun::none, "plugin", "figma", "--to", folder.toString());

        run.ended(ExitCode.OK);
        Path manifest = folder.resolve("manifest.json");
        assertThat(run.out()).contains("Import plugin from manifest", manifest.toString());
        assertThat(manifest).content().contains("\"main\":\"build/main.js\"", "\"documentAccess\":\"dynamic-page\"");
        assertThat(folder.resolve("build/main.js")).isNotEmptyFile();
        assertThat(folder.resolve("build/ui.js")).isNotEmptyFile();
    }

    @Test
    void the_Inkscape_extension_is_written_and_its_menu_named() {
        CommandRun run = CommandRun.of(CommandRun::none, "plugin", "inkscape", "--to", folder.toString());

        run.ended(ExitCode.OK);
        assertThat(run.out()).contains("Extensions > Livestroke > Animate selection");
        assertThat(folder.resolve("livestroke.inx")).content().contains("<name>Animate selection</name>");
        assertThat(folder.resolve("livestroke.py")).isNotEmptyFile();
    }

    @Test
    void another_tool_is_refused_with_those_there_are() {
        CommandRun run = CommandRun.of(CommandRun::none, "plugin", "photoshop");

        run.ended(ExitCode.USAGE);
        assertThat(run.err()).contains("figma or inkscape", "photoshop");
    }

    @ParameterizedTest
    @EnumSource
    void every_tool_is_found_by_its_word_and_has_a_folder(DesignTool tool) {
        assertThat(DesignTool.named(tool.word())).contains(tool);
        assertThat(tool.defaultFolder()).isAbsolute();
    }
}
