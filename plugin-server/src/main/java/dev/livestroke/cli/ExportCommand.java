package dev.livestroke.cli;

import dev.livestroke.cli.output.OutputFiles;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.format.Backdrop;
import dev.livestroke.format.ExportFormat;
import dev.livestroke.format.ExportOptions;
import dev.livestroke.format.ExportSubject;
import dev.livestroke.format.ExportedFiles;
import dev.livestroke.format.Exporter;
import dev.livestroke.format.LoopStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke export}: saved animations in, files of any format out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a saved animation (NAME.livestroke.json) in other formats, without searching for the motion again.",
            "Several animations with --format dotlottie make one file of variants.",
            ""
        },
        customSynopsis = "livestroke export ANIMATION... --format FORMAT,... --out DIR [OPTION...]",
        sortOptions = false,
        footer = {
            "",
            "For example:",
            "  livestroke export out/cat.livestroke.json --format gif,apng --out out/ --size 480",
            "  livestroke export out/cat.livestroke.json --format mp4 --out out/ --background #ffeedd --loop ping-pong",
            "",
            "Exit codes:"
        })
final class ExportCommand implements Runnable {

    @Parameters(arity = "1..*", paramLabel = "ANIMATION", description = "Animation files that animate has written.")
    private List<Path> animations = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT,...",
            required = true,
            split = ",",
            converter = ExportValues.Format.class,
            description = "What to write: lottie, dotlottie, svg, gif, apng, mp4, webm, png, sprite, svg-frames or"
                    + " livestroke.")
    private List<ExportFormat> formats = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the files; made if it is not there.")
    private Path out = Path.of("");

    @Option(
            names = "--loop",
            paramLabel = "forever|ping-pong|once",
            converter = ExportValues.Repeat.class,
            description = "What follows the end of a pass: it starts again, runs back, or stays (default: as it is).")
    private Optional<LoopStyle> loop = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            converter = ExportValues.Speed.class,
            description = "How many times as fast, 0.05 to 20 (default ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            converter = OptionValues.Seconds.class,
            description = "Length of one pass, before --speed (default: as it is).")
    private Optional<Double> durationSeconds = Optional.empty();

    @Option(
            names = "--fps",
            paramLabel = "N",
            converter = OptionValues.Fps.class,
            description = "Frames per second (default: as it is; a GIF has at most 50).")
    private Optional<Double> fps = Optional.empty();

    @Option(
            names = "--size",
            paramLabel = "PX",
            converter = OptionValues.Size.class,
            description = "Longer side in px (default: as it is).")
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--background",
            paramLabel = "#rrggbb|transparent",
            converter = ExportValues.Background.class,
            description = "What lies behind (default: nothing; white for gif and mp4).")
    private Optional<Backdrop> background = Optional.empty();

    @Option(
            names = "--tolerance",
            paramLabel = "PX",
            defaultValue = "0.25",
            converter = ExportValues.Tolerance.class,
            description = "How far keyframed formats may stray from the motion, 0.01 to 10 px (default"
                    + " ${DEFAULT-VALUE}).")
    private double tolerancePx;

    @Option(
            names = "--css-transforms",
            description =
                    "Animated SVG moves groups by CSS instead of SMIL: easier to edit by hand, and still in viewers"
                            + " that know SMIL only.")
    private boolean cssTransforms;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        List<ExportSubject> subjects = subjects();
        List<Path> sources = List.copyOf(animations);
        WrittenFiles written = new WrittenFiles(out, console, quiet);
        try (OutputFiles files = OutputFiles.prepare(List.of(), sources.toArray(Path[]::new));
                Interruption interruption = new Interruption(files, console.err())) {
            try {
                for (ExportFormat format : new LinkedHashSet<>(formats)) {
                    interruption.token().throwIfCancelled();
                    exported(format, subjects).forEach(written::add);
                }
                written.write(files, interruption.token());
            } catch (RuntimeException failure) {
                interruption.token().throwIfCancelled(); // what fails because the process is ending is not worth a word
                throw failure;
            }
        }
    }

    private List<ExportSubject> subjects() {
        Set<String> names = new HashSet<>();
        List<ExportSubject> subjects = new ArrayList<>();
        for (Path path : animations) {
            AnimationFile file = new AnimationFile(path);
            if (!names.add(file.name())) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "two animations are called " + file.name() + "; export them into folders of their own");
            }
            subjects.add(new ExportSubject(file.name(), file.saved()));
        }
        return subjects;
    }

    private List<ExportedFiles> exported(ExportFormat format, List<ExportSubject> subjects) {
        return format == ExportFormat.DOTLOTTIE
                ? List.of(Exporter.bundle(subjects, options()))
                : subjects.stream()
                        .map(subject -> Exporter.write(format, subject, options()))
                        .toList();
    }

    private ExportOptions options() {
        return new ExportOptions(loop, speed, durationSeconds, fps, size, background, tolerancePx, cssTransforms);
    }
}
