package dev.livestroke.cli;

import dev.livestroke.cli.plugin.DesignTool;
import dev.livestroke.cli.plugin.PluginFiles;
import dev.livestroke.cli.terminal.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke plugin}: puts a design tool's plugin into a folder and says how to import it. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Puts the plugin for a design tool into a folder and says how to import it there.", ""},
        customSynopsis = "livestroke plugin figma|inkscape [--to DIR]",
        sortOptions = false,
        footer = {"", "The plugin talks to livestroke serve, which must run beside the design tool.", "", "Exit codes:"
        })
final class PluginCommand implements Runnable {

    @Parameters(paramLabel = "TOOL", description = "figma or inkscape.", converter = OptionValues.Tool.class)
    private DesignTool tool = DesignTool.FIGMA;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder for the plugin; made if it is not there (default: for Inkscape its folder of"
                    + " extensions, for Figma .livestroke/figma in your home).")
    private Optional<Path> to = Optional.empty();

    private final Console console;

    PluginCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        Path folder = to.orElseGet(tool::defaultFolder).toAbsolutePath().normalize();
        PluginFiles files = PluginFiles.of(tool)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.SETUP,
                        "the plugins were not built: install Node 20 or newer (nodejs.org), then start this command"
                                + " again"));
        try {
            files.writeTo(folder);
        } catch (IOException cause) {
            throw new CommandFailure(
                    ExitCode.OUTPUT, "cannot write the plugin to " + folder + ": " + cause.getMessage(), cause);
        }
        tool.importSteps(folder).forEach(console.out()::println);
    }
}
