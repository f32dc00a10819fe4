package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.cli.output.OutputFiles;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.export.sheet.ComparisonSheet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke compare}: animations below each other in one picture. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {"Paints moments of several animations below each other, one row for each.", ""},
        sortOptions = false,
        footer = {
            "",
            "For example:",
            "  livestroke compare out/cat-seed1.livestroke.json out/cat-seed2.livestroke.json --out out/cats.png",
            "",
            "Exit codes:"
        })
final class CompareCommand implements Runnable {

    @Parameters(
            paramLabel = "FILE.livestroke.json",
            arity = "1..*",
            description = "The animations, from top to bottom.")
    private List<Path> animations = List.of();

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "The picture.")
    private Path out = Path.of("");

    @Option(
            names = "--moments",
            paramLabel = "N",
            defaultValue = "8",
            converter = OptionValues.Moments.class,
            description = "Pictures in a row (default ${DEFAULT-VALUE}).")
    private int moments;

    @Option(
            names = "--frame",
            paramLabel = "PX",
            defaultValue = "128",
            converter = OptionValues.Frame.class,
            description = "Longer side of each (default ${DEFAULT-VALUE}).")
    private int framePx;

    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<Animation> rows =
                animations.stream().map(file -> new AnimationFile(file).read()).toList();
        try (OutputFiles files = OutputFiles.prepare(List.of(out), animations.toArray(Path[]::new))) {
            files.write(List.of(new ComparisonSheet(framePx, moments).png(rows)), new CancellationToken());
            console.out().println("wrote " + out);
        }
    }
}
