package dev.livestroke.animator;

import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Optimiser steps on a drawing, part by part, by the same code that animates; the start is not searched for. For benches.
 */
public final class SdsTrial {

    private static final double HALFWAY = 0.5;

    private final AnimationRequest request;
    private final TimedPrior prior;

    /**
     * What a step takes on average, in ms: the mean of all measured steps.
     *
     * @param encode from pixels to the prior's space
     * @param estimate the denoiser, both with the prompt and without
     * @param pullback from the prior's space to pixels
     * @param noise the draws, the changed look, and what else score distillation does
     * @param field from parameters to points
     * @param rasterizer points to pixels and derivatives back
     * @param optimiser penalties, derivatives to parameters, and their step
     * @param wholeStep all of it
     */
    public record StepTimes(
            double encode,
            double estimate,
            double pullback,
            double noise,
            double field,
            double rasterizer,
            double optimiser,
            double wholeStep) {}

    /**
     * Prepares a trial.
     *
     * @param request its count of steps is not used
     * @param prior stays the caller's
     */
    public SdsTrial(AnimationRequest request, VideoPrior prior) {
        this.request = request;
        this.prior = new TimedPrior(prior);
    }

    /**
     * Takes {@code warmUp} steps that do not count, then {@code steps} that do.
     *
     * @throws ArithmeticException if the prior returns values that are not finite
     */
    public StepTimes run(int warmUp, int steps) {
        try (Scene scene = new Scene(request, prior)) {
            List<Views.Started> started = new ArrayList<>();
            scene.views().forEach(view -> started.add(new Views.Started(view, Start.rest(SearchPlan.WHOLE))));
            NoiseSource noise = new NoiseSource(request.seed());
            Views views = new Views(started, warmUp + steps, prior, noise);
            DistillationLoop cold =
                    new DistillationLoop(views, request.distillation(), noise, Earlier.none(), StepWatch.NONE);
            for (int step = 0; step < warmUp; step++) {
                cold.step(step);
            }
            prior.reset();
            StepWatch watch = new StepWatch();
            DistillationLoop warm = new DistillationLoop(views, request.distillation(), noise, Earlier.none(), watch);
            long start = System.nanoTime();
            for (int step = warmUp; step < warmUp + steps; step++) {
                warm.step(step);
            }
            return times(watch, (System.nanoTime() - start) / 1e6, steps);
        }
    }

    /**
     * Returns what an evaluation by itself takes in ms, the median of {@code count} after {@code warmUp}: the drawing's clip to
     * the prior's space, its guided estimate, and a derivative back to pixels.
     */
    public double evaluation(int warmUp, int count) {
        try (Scene scene = new Scene(request, prior)) {
            View view = scene.views().get(0);
            float[] clip = view.paint();
            NoiseSource noise = new NoiseSource(request.seed());
            double[] ms = new double[count];
            for (int i = -warmUp; i < count; i++) {
                long start = System.nanoTime();
                evaluate(view, clip, noise);
                ms[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(ms);
            return ms[count / 2];
        }
    }

    private void evaluate(View view, float[] clip, NoiseSource noise) {
        try (Encoding encoding = prior.encode(clip, noise)) {
            view.conditioned()
                    .guided(
                            new NoisedClip(encoding.values(), HALFWAY),
                            request.distillation().guidance());
            encoding.pullback(encoding.values().clone());
        }
    }

    private StepTimes times(StepWatch watch, double all, int steps) {
        double inPrior = prior.encodeMs() + prior.estimateMs() + prior.pullbackMs();
        return new StepTimes(
                prior.encodeMs() / steps,
                prior.estimateMs() / steps,
                prior.pullbackMs() / steps,
                (watch.milliseconds(StepWatch.Part.PRIOR) - inPrior) / steps,
                watch.milliseconds(StepWatch.Part.FIELD) / steps,
                watch.milliseconds(StepWatch.Part.RASTERIZER) / steps,
                watch.milliseconds(StepWatch.Part.OPTIMISER) / steps,
                all / steps);
    }
}
