package dev.livestroke.cli.output;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.livestroke.animator.AnimationReport;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Stage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --report} writes, as JSON: the settings, what the run took, and what came out. A figure that is not known
 * is null.
 *
 * @param seconds wall-clock seconds per stage, in the order of the stages
 * @param peakMemoryBytes most resident memory of the process; null where the system does not tell
 */
public record RunReport(
        String version,
        String prompt,
        long seed,
        Settings settings,
        String start,
        Map<String, Double> seconds,
        @Nullable Double stepsPerSecond,
        @Nullable Double firstPreviewSeconds,
        @Nullable Long peakMemoryBytes,
        @Nullable Double motion,
        @Nullable Double distortion,
        @Nullable Double offCanvas,
        Machine machine) {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    /** What the options said. */
    record Settings(
            int steps, double guidance, String field, double durationSeconds, double fps, String loop, Canvas canvas) {}

    /** The canvas of the output, in px. */
    record Canvas(double width, double height) {}

    /** What the run ran on. */
    record Machine(int cores, String os, String arch, String java) {

        static Machine here() {
            return new Machine(
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("os.arch"),
                    System.getProperty("java.runtime.version"));
        }
    }

    /** Returns the report of a run that is over, with the memory that this process has used so far. */
    public static RunReport of(String version, AnimationRequest request, AnimationReport report) {
        OptionalLong peak = PeakMemory.bytes();
        return new RunReport(
                version,
                request.prompt(),
                request.seed(),
                settings(request),
                report.start(),
                inOrder(report.seconds()),
                known(report.stepsPerSecond()),
                known(report.firstPreviewSeconds()),
                peak.isPresent() ? peak.getAsLong() : null,
                known(report.motion()),
                known(report.distortion()),
                known(report.offCanvas()),
                Machine.here());
    }

    private static Settings settings(AnimationRequest request) {
        return new Settings(
                request.distillation().steps(),
                request.distillation().guidance(),
                word(request.distillation().field()),
                request.timing().durationSeconds(),
                request.timing().fps(),
                word(request.direction().course()),
                new Canvas(request.sketch().width(), request.sketch().height()));
    }

    private static Map<String, Double> inOrder(Map<Stage, Double> seconds) {
        Map<String, Double> ordered = new LinkedHashMap<>();
        new TreeMap<>(seconds).forEach((stage, value) -> ordered.put(word(stage), value));
        return ordered;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double known(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }

    /** Returns the report as JSON. */
    public String toJson() {
        return GSON.toJson(this) + "\n";
    }
}
