package dev.livestroke.cli;

import dev.livestroke.cli.terminal.Console;
import dev.livestroke.format.inspect.Inspection;
import dev.livestroke.format.inspect.InspectionException;
import dev.livestroke.format.inspect.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke inspect}: what is in a file. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Tells what is in a Lottie, dotLottie, SVG or Livestroke file.", ""},
        customSynopsis = "livestroke inspect FILE [--json]",
        sortOptions = false,
        footer = {"", "Exit codes:"})
final class InspectCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "A .json, .lottie, .svg or .livestroke.json file.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Tell it as JSON.")
    private boolean json;

    private final Console console;

    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (!Files.isRegularFile(file)) {
            throw refused("there is no such file");
        }
        try {
            Inspection inspection = Inspector.inspect(file);
            console.out().print(json ? inspection.toJson() : inspection.toText());
        } catch (InspectionException refused) {
            throw refused(FailureReport.firstLine(refused));
        } catch (IOException broken) {
            throw refused("it cannot be read: " + FailureReport.firstLine(broken));
        }
    }

    private CommandFailure refused(String reason) {
        return new CommandFailure(ExitCode.INPUT, file + ": " + reason);
    }
}
