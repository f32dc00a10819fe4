package dev.livestroke.animator;

import java.util.EnumMap;
import java.util.Map;

/** Measures how long each stage of one animation takes. */
final class Stopwatch {

    private final long started = System.nanoTime();
    private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
    private Stage stage = Stage.LOADING;
    private long stageStarted = started;
    private double firstPreviewSeconds = Double.NaN;

    /** Ends the stage that runs and begins another. */
    void start(Stage next) {
        stop();
        stage = next;
        stageStarted = System.nanoTime();
    }

    /** Ends the stage that runs. */
    void stop() {
        seconds.merge(stage, stageSeconds(), Double::sum);
        stageStarted = System.nanoTime();
    }

    /** Returns how long the stage that runs has taken so far. */
    double stageSeconds() {
        return since(stageStarted);
    }

    /** Notes a preview; the first one counts. */
    void markPreview() {
        if (Double.isNaN(firstPreviewSeconds)) {
            firstPreviewSeconds = since(started);
        }
    }

    double firstPreviewSeconds() {
        return firstPreviewSeconds;
    }

    /** Returns the seconds that {@code stage} has taken, 0 if it did not run. */
    double seconds(Stage stage) {
        return seconds.getOrDefault(stage, 0.0);
    }

    /** Returns the seconds of the stages that have ended. */
    Map<Stage, Double> seconds() {
        return seconds;
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
