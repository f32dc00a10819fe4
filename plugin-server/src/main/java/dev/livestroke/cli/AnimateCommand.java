package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.PriorChoice;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice;
import dev.livestroke.cli.output.OutputFiles;
import dev.livestroke.cli.terminal.Console;
import dev.livestroke.cli.terminal.ProgressDisplay;
import dev.livestroke.format.ExportFormat;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.ImportedDrawing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code livestroke animate}: one drawing and a prompt in, a Lottie file and an animated SVG out. */
@Command(
        name = "animate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Animates a drawing so that it shows what the prompt says.",
            "Writes a Lottie file (NAME.json), an animated SVG (NAME.svg) and the animation itself"
                    + " (NAME.livestroke.json), named after the drawing.",
            ""
        },
        customSynopsis = "livestroke animate SVG --prompt TEXT --out DIR [OPTION...]",
        sortOptions = false,
        footer = {
            "",
            "For example:",
            "  livestroke animate butterfly.svg --prompt \"a butterfly fluttering its wings\" --out out/",
            "  livestroke animate boat.svg --prompt \"a boat rocks on the waves\" --out out/ --duration 3 --seed 2",
            "  livestroke animate cat.svg --prompt \"a cat jumps\" --out out/ --sheet out/cat.png --steps 300",
            "",
            "A prompt works best as one short sentence about what the drawing shows and does. If a result does not"
                    + " please, try another --seed.",
            "",
            "Exit codes:"
        })
final class AnimateCommand implements Runnable {

    @Parameters(paramLabel = "SVG", description = "The drawing: an SVG file.")
    private Path svg = Path.of("");

    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            required = true,
            description = "What should happen, in plain English.")
    private String prompt = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder for the files; made if it is not there.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT,...",
            split = ",",
            defaultValue = "lottie,svg,livestroke",
            converter = ExportValues.Format.class,
            description = "What to write: lottie, dotlottie, svg, gif, apng, mp4, webm, png, sprite, svg-frames,"
                    + " livestroke (default ${DEFAULT-VALUE}).")
    private List<ExportFormat> formats = List.of();

    @Option(
            names = "--steps",
            paramLabel = "N",
            converter = OptionValues.Steps.class,
            description = "How long to search for the motion; more takes longer and is rarely better above 300"
                    + " (default 40, with another prior 150, with --from half).")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = OptionValues.Seed.class,
            description = "Another seed gives another animation, the same seed the same (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--variations",
            paramLabel = "N",
            converter = OptionValues.Variations.class,
            description =
                    "Several animations that differ, from --seed and the seeds after it; each file's name then has"
                            + " its seed (NAME-seed2.json).")
    private Optional<Integer> variations = Optional.empty();

    @Option(
            names = "--guidance",
            paramLabel = "X",
            converter = OptionValues.Guidance.class,
            description =
                    "How strongly the motion must show the prompt (default 10, with a text-to-video pipeline 35).")
    private Optional<Double> guidance = Optional.empty();

    @Option(
            names = "--duration",
            paramLabel = "SECONDS",
            defaultValue = "2",
            converter = OptionValues.Seconds.class,
            description = "Length of one pass (default ${DEFAULT-VALUE}).")
    private double durationSeconds;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "30",
            converter = OptionValues.Fps.class,
            description = "Frames per second that players show (default ${DEFAULT-VALUE}).")
    private double fps;

    @Option(
            names = "--size",
            paramLabel = "PX",
            converter = OptionValues.Size.class,
            description = "Longer side of the canvas in px; the drawing is scaled to it (default: as the drawing).")
    private Optional<Integer> size = Optional.empty();

    @Option(
            names = "--field",
            paramLabel = "handles|paper",
            defaultValue = "handles",
            converter = OptionValues.Field.class,
            description = "What carries the motion: handles keep the shape of strokes, paper is the free network of"
                    + " arXiv 2311.13608 (default ${DEFAULT-VALUE}).")
    private FieldKind field = FieldKind.HANDLES;

    @Mixin
    private PriorOptions priors = new PriorOptions();

    @Mixin
    private DirectionOptions directed = new DirectionOptions();

    @Option(names = "--sheet", paramLabel = "FILE.png", description = "Also write a picture of all frames.")
    private Optional<Path> sheet = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Also write what the run took: seconds, memory, motion.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    private final Animations animations;
    private final Console console;

    AnimateCommand(Animations animations, Console console) {
        this.animations = animations;
        this.console = console;
    }

    /** Everything that can be checked is checked before the networks are loaded. */
    @Override
    public void run() {
        if (prompt.isBlank()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the prompt is empty; say what should happen, for example --prompt \"a cat jumps\"");
        }
        DrawingFile drawing = new DrawingFile(svg);
        ImportedDrawing imported = drawing.read();
        imported.warningLines().forEach(line -> warn(svg + ": " + line));
        PriorChoice prior = priors.choose(ProcessorChoice.Machine.here(), this::tell);
        AnimationRequest request = request(imported.sketch(), prior.source());
        AnimationFiles contents =
                new AnimationFiles(out, drawing.name(), prior.source().name(), formats, sheet, report);
        List<Long> seeds = LongStream.range(0, variations.orElse(1))
                .mapToObj(next -> seed + next)
                .toList();
        List<Path> targets = seeds.stream()
                .flatMap(each -> contentsOf(each, contents).targets().stream())
                .toList();
        try (OutputFiles files = OutputFiles.prepare(targets, svg);
                Interruption interruption = new Interruption(files, console.err())) {
            write(animations.by(prior), request, seeds, contents, files, interruption.token());
        }
    }

    /** Variations lie beside each other, so each has its seed in its files' names. */
    private AnimationFiles contentsOf(long each, AnimationFiles contents) {
        return variations.isPresent() ? contents.named("-seed" + each) : contents;
    }

    private void write(
            Animations way,
            AnimationRequest request,
            List<Long> seeds,
            AnimationFiles contents,
            OutputFiles files,
            CancellationToken token) {
        try {
            List<Animated> animated = animate(way, request, seeds, token);
            WrittenFiles written = new WrittenFiles(out, console, quiet);
            for (int i = 0; i < seeds.size(); i++) {
                AnimationRequest asked = request.withSeed(seeds.get(i));
                contentsOf(seeds.get(i), contents).render(asked, animated.get(i), written);
            }
            written.write(files, token);
        } catch (RuntimeException failure) {
            token.throwIfCancelled(); // what fails because the process is ending is not worth a word
            throw failure;
        }
    }

    private void tell(String line) {
        if (!quiet) {
            console.err().println(line);
        }
    }

    private void warn(String line) {
        if (!quiet) {
            console.err().println("warning: " + line);
        }
    }

    private AnimationRequest request(Sketch sketch, PriorSource prior) {
        double longerSide = Math.max(sketch.width(), sketch.height());
        double scale = size.map(px -> px / longerSide).orElse(1.0);
        Optional<Animation> parent = directed.parent();
        int usual = prior.usualSteps(parent.isPresent());
        Direction direction = directed.direction(sketch, scale, parent);
        return DirectionOptions.told(() -> new AnimationRequest(
                size.isPresent() ? sketch.scaled(scale) : sketch,
                prompt.strip(),
                new Timing(durationSeconds, fps, directed.course().loop()),
                new Distillation(steps.orElse(usual), guidance.orElse(prior.usualGuidance()), field),
                seed,
                direction,
                parent));
    }

    private List<Animated> animate(
            Animations way, AnimationRequest request, List<Long> seeds, CancellationToken token) {
        try (ProgressDisplay display = quiet ? ProgressDisplay.SILENT : console.progress()) {
            EngineStart engine = new EngineStart(display);
            try {
                return seeds.size() == 1
                        ? List.of(way.animate(request, engine, token))
                        : way.variations(request, seeds, engine, token).animated();
            } catch (RuntimeException failure) {
                throw engine.explain(failure);
            } catch (LinkageError failure) {
                throw engine.explain(failure);
            }
        }
    }
}
