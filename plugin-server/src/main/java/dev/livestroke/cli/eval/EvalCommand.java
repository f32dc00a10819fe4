package dev.livestroke.cli.eval;

import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.diffusion.dit.VideoDit;
import dev.livestroke.diffusion.text.MiniLm;
import dev.livestroke.export.WholeFile;
import dev.livestroke.export.sheet.ContactSheet;
import dev.livestroke.judge.ClipJudge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code livestroke eval}: asks the battery and reports. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how well the engine does what prompts say: a battery of prompts on drawings that no prior was"
                    + " trained on, each result checked by geometry.",
            "Prints a line for each result, or JSON; with --out also writes eval.json and index.html with contact"
                    + " sheets, anew after each result.",
            ""
        })
public final class EvalCommand implements Runnable {

    private static final int SHEET_FRAME_PX = 128;

    @Option(names = "--json", description = "Print JSON instead of lines.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write eval.json, index.html and a sheet of each result.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--prompts",
            paramLabel = "FILTER",
            defaultValue = "",
            description = "Ask only what has this in its name or prompt.")
    private String filter = "";

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--seed", paramLabel = "N", description = "The first seed (default ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Ask everything with N seeds, from --seed on (default ${DEFAULT-VALUE}).")
    private int seeds = 1;

    @ArgGroup
    private Questions questions = new Questions();

    @Option(
            names = "--part",
            paramLabel = "K/N",
            converter = BatteryPart.Converter.class,
            description = "Of every N cases ask the K-th alone, to run several processes side by side.")
    private BatteryPart part = BatteryPart.ALL;

    @Option(
            names = "--weights",
            paramLabel = "DIR",
            description = "Use the prior in this folder (config.json, video_dit.safetensors) instead of the one that"
                    + " ships.")
    private Optional<Path> weights = Optional.empty();

    @Option(
            names = "--judge",
            paramLabel = "DIR",
            description = "Ask the judge in this folder (judge.config.json, judge.safetensors) instead of the one that"
                    + " ships which of ten prompts each result fits best.")
    private Optional<Path> judge = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Result> results = new ArrayList<>();

    /** Which battery is asked. */
    static final class Questions {

        @Option(names = "--quick", description = "Ask a quarter of the battery.")
        private boolean quick;

        @Option(
                names = "--strokes",
                description = "Ask another battery: six prompts about three subjects in 4, 8, 16, 32 and 64 strokes.")
        private boolean strokes;

        @Option(names = "--long", description = "Ask another battery: sixteen long prompts.")
        private boolean lengthy;

        private Battery battery() {
            return strokes ? Battery.ofStrokes() : lengthy ? Battery.ofLongPrompts() : Battery.shipped();
        }

        @Override
        public String toString() {
            return quick ? "quick" : strokes ? "strokes" : lengthy ? "long" : "whole";
        }
    }

    /** Creates the command. */
    public EvalCommand() {}

    @Override
    public void run() {
        Battery battery = questions.battery();
        List<Case> cases = battery.chosen(filter, questions.quick, part);
        if (cases.isEmpty()) {
            throw wrong("--prompts: expected a part of a case's name or prompt, found '" + filter + "'");
        }
        if (seeds < 1) {
            throw wrong("--seeds must be at least 1: " + seeds);
        }
        Distillation distillation = distillation();
        RunSettings settings = RunSettings.of(
                weights.map(Path::toString).orElse("shipped"),
                filter.isEmpty() ? questions.toString() : filter,
                distillation,
                seed,
                seeds);
        out.ifPresent(EvalCommand::makeFolder);
        try (SketchAnimator animator = animator();
                ClipJudge opened = judge()) {
            ask(cases, new Trial(animator, Optional.of(new Retrieval(battery, opened)), distillation), settings);
        }
        PrintWriter printer = spec.commandLine().getOut();
        printer.println(json ? EvalJson.of(settings, results) : summaryLine());
        printer.flush();
    }

    private Distillation distillation() {
        try {
            return search.search();
        } catch (IllegalArgumentException refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private SketchAnimator animator() {
        return weights.map(folder -> SketchAnimator.using(() -> VideoDit.read(folder, new MiniLm())))
                .orElseGet(SketchAnimator::open);
    }

    private ClipJudge judge() {
        return judge.map(folder -> ClipJudge.read(folder, new MiniLm()))
                .orElseGet(() -> ClipJudge.shipped(new MiniLm()));
    }

    private void ask(List<Case> cases, Trial trial, RunSettings settings) {
        for (long each = seed; each < seed + seeds; each++) {
            for (Case asked : cases) {
                Result result = trial.ask(asked, each);
                results.add(result);
                out.ifPresent(folder -> write(folder, result, settings));
                if (!json) {
                    tell(result);
                }
            }
        }
    }

    private void tell(Result result) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.printf(
                Locale.ROOT,
                "%s  %-44s %s motion %4.1f %%  distortion %4.1f %%  %5.1f s%n",
                result.verdict().passed() ? "yes" : "no ",
                result.name(),
                result.rank().isPresent() ? "place " + result.rank().getAsInt() + " " : "",
                100 * result.measures().motion(),
                100 * result.measures().strokeDistortion(),
                result.seconds());
        printer.flush();
    }

    private String summaryLine() {
        Summary summary = Summary.of(results);
        return String.format(
                Locale.ROOT,
                "%d results: %.1f %% do what was asked (%.1f %% at rest); motion %.1f %%, distortion %.1f %%",
                summary.results(),
                100 * summary.passed(),
                100 * summary.stillPassed(),
                100 * summary.moving().motion(),
                100 * summary.moving().strokeDistortion());
    }

    /** Writes the sheet of one result and what is known so far. */
    private void write(Path folder, Result result, RunSettings settings) {
        WholeFile.write(
                folder.resolve(result.name() + ".png"), new ContactSheet(SHEET_FRAME_PX).png(result.animation()));
        WholeFile.write(folder.resolve("eval.json"), bytes(EvalJson.of(settings, results)));
        WholeFile.write(folder.resolve("index.html"), bytes(EvalPage.of(settings, results)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot make the folder " + folder + "; name another with --out", refused);
        }
    }
}
