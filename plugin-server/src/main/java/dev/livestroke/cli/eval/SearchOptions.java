package dev.livestroke.cli.eval;

import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.NoiseSpan;
import dev.livestroke.animator.Tuning;
import java.util.List;
import picocli.CommandLine.Option;

/** How the search is set for a run; all as {@code animate} has it where nothing is said. */
final class SearchOptions {

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Optimiser steps of each animation; 0 leaves it as it starts (default ${DEFAULT-VALUE}).")
    private int steps = Distillation.DEFAULT.steps();

    @Option(
            names = "--guidance",
            paramLabel = "X",
            description = "How strongly the motion must show the prompt (default ${DEFAULT-VALUE}).")
    private double guidance = Distillation.DEFAULT.guidance();

    @Option(
            names = "--clip-steps",
            paramLabel = "N",
            description = "Estimates for the clip that is drawn first (default ${DEFAULT-VALUE}).")
    private int clipSteps = Tuning.DEFAULT.clipSteps();

    @Option(
            names = "--clip-guidance",
            paramLabel = "SHARE",
            description = "Of --guidance, what that clip is drawn with (default ${DEFAULT-VALUE}).")
    private double clipGuidance = Tuning.DEFAULT.clipGuidance();

    @Option(
            names = "--local-rate",
            paramLabel = "X",
            description = "Multiplies the step size of handles (default ${DEFAULT-VALUE}).")
    private double localRate = Tuning.DEFAULT.localRate();

    @Option(
            names = "--affine-rate",
            paramLabel = "X",
            description = "Multiplies the step size of the whole drawing's motion (default ${DEFAULT-VALUE}).")
    private double affineRate = Tuning.DEFAULT.affineRate();

    @Option(
            names = "--rigidity",
            paramLabel = "X",
            description = "How much strokes resist being deformed (default ${DEFAULT-VALUE}).")
    private double rigidity = Tuning.DEFAULT.rigidity();

    @Option(
            names = "--times",
            paramLabel = "LOW,HIGH,LAST",
            split = ",",
            arity = "1",
            description = "Diffusion times of steps: from the first to the second, which falls to the third"
                    + " (default 0.1,0.7,0.5).")
    private List<Double> times = List.of(
            Tuning.DEFAULT.noise().low(),
            Tuning.DEFAULT.noise().firstHigh(),
            Tuning.DEFAULT.noise().lastHigh());

    /** @throws IllegalArgumentException if a number is outside its range */
    Distillation search() {
        if (times.size() != 3) {
            throw new IllegalArgumentException("--times: expected LOW,HIGH,LAST, found " + times);
        }
        NoiseSpan noise = new NoiseSpan(times.get(0), times.get(1), times.get(2));
        return new Distillation(
                steps,
                guidance,
                Distillation.DEFAULT.field(),
                new Tuning(clipSteps, clipGuidance, localRate, affineRate, rigidity, noise));
    }
}
