package dev.livestroke.cli.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.livestroke.raster.trial.InkTrial;
import dev.livestroke.raster.trial.SceneTrial;
import dev.livestroke.raster.trial.Trial;
import dev.livestroke.raster.trial.TrialScene;
import dev.livestroke.raster.trial.TrialScene.Kind;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Times the rasterizer: the scenes of the documentation, then how time grows with marks and with size. */
@Command(
        name = "raster",
        description = "Times the rasterizer, forward and backward, in under a minute.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RasterBench implements Runnable {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** The scenes that docs/rasterizer.md names. */
    private static final List<TrialScene> NAMED = List.of(
            new TrialScene(24, 256, 16, Kind.STROKES),
            new TrialScene(24, 256, 128, Kind.STROKES),
            new TrialScene(16, 64, 16, Kind.STROKES),
            new TrialScene(24, 256, 30, Kind.SHAPES),
            new TrialScene(24, 256, 30, Kind.SHAPES, 20));

    /** What the embedded prior draws. */
    private static final TrialScene IN_ONE_INK = new TrialScene(16, 64, 16, Kind.STROKES);

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "0.7",
            description = "Time for each measurement, three a scene (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One line of the result; times are medians, ms for all frames. */
    record Line(String scene, int frames, int sizePx, int marks, double forwardMs, double forwardAndBackwardMs) {}

    /** The whole result. */
    record Result(
            String java,
            int processors,
            List<Line> scenes,
            List<Line> inOneInk,
            List<Line> byMarks,
            List<Line> bySize) {}

    @Override
    public void run() {
        List<TrialScene> byMarks = new ArrayList<>();
        for (int marks = 8; marks <= 512; marks *= 4) {
            byMarks.add(new TrialScene(8, 256, marks, Kind.STROKES));
        }
        List<TrialScene> bySize = new ArrayList<>();
        for (int size = 64; size <= 1024; size *= 2) {
            bySize.add(new TrialScene(4, size, 16, Kind.STROKES));
        }
        measure(NAMED); // by the second round Java's compilers are done with what all scenes share
        Result result = new Result(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                measure(NAMED),
                List.of(line(IN_ONE_INK, new InkTrial(IN_ONE_INK))),
                measure(byMarks),
                measure(bySize));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(GSON.toJson(result));
        } else {
            table(out, "scene (frames x px x marks)", result.scenes());
            table(out, "in one ink", result.inOneInk());
            table(out, "with the number of strokes", result.byMarks());
            table(out, "with the size", result.bySize());
        }
        out.flush();
    }

    private List<Line> measure(List<TrialScene> scenes) {
        return scenes.stream().map(scene -> line(scene, new SceneTrial(scene))).toList();
    }

    private Line line(TrialScene scene, Trial trial) {
        Trial.Times times = trial.measure(seconds);
        return new Line(
                scene.name(),
                scene.frames(),
                scene.size(),
                scene.marks(),
                rounded(times.forward()),
                rounded(times.forwardAndBackward()));
    }

    private static double rounded(double ms) {
        return Math.rint(ms * 100) / 100;
    }

    private static void table(PrintWriter out, String title, List<Line> lines) {
        out.printf(Locale.ROOT, "%-30s %12s %12s%n", title, "forward ms", "both ms");
        for (Line line : lines) {
            out.printf(
                    Locale.ROOT, "%-30s %12.2f %12.2f%n", line.scene(), line.forwardMs(), line.forwardAndBackwardMs());
        }
    }
}
