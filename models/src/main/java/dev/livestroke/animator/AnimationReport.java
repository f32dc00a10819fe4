package dev.livestroke.animator;

import java.util.List;
import java.util.Map;

/**
 * What an animation took and what came out.
 *
 * @param steps optimiser steps that were taken; fewer than asked if it was told to keep what it had
 * @param seconds wall-clock seconds per stage
 * @param stepsPerSecond optimiser steps per second of {@link Stage#DISTILLING}
 * @param firstPreviewSeconds from the request to the first preview
 * @param start the simple motion that distillation began from, "rest" if none fitted the prompt clearly
 * @param motion mean distance of control points from their mean place over time, as a share of the canvas
 * @param distortion mean change of the distance between neighbouring control points by local motion, relative
 * @param offCanvas share of points of the curves, over all moments, that leave the canvas
 * @param warnings what a person should know about the result, a sentence each
 */
public record AnimationReport(
        int steps,
        Map<Stage, Double> seconds,
        double stepsPerSecond,
        double firstPreviewSeconds,
        String start,
        double motion,
        double distortion,
        double offCanvas,
        List<String> warnings) {

    /** Copies the collections. */
    public AnimationReport {
        seconds = Map.copyOf(seconds);
        warnings = List.copyOf(warnings);
    }
}
