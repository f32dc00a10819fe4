package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.Variety;
import java.util.List;

/**
 * One step of score distillation after another: points → pixels → the prior's gradient → points → field.
 */
final class DistillationLoop {

    private static final double LAST_RATE = 0.08;
    private static final double WARM_UP_SHARE = 0.1;

    /** Over the last part of the search the parameters are averaged. */
    private static final double AVERAGED_SHARE = 0.3;

    private final Views views;
    private final Distillation settings;
    private final NoiseSource noise;
    private final Earlier earlier;
    private final StepWatch watch;

    /**
     * Prepares a search over all of {@code views}, which take turns.
     *
     * @param earlier what variations before this one do; those after it are told what this one does
     * @param watch told when a part of a step ends
     */
    DistillationLoop(Views views, Distillation settings, NoiseSource noise, Earlier earlier, StepWatch watch) {
        this.views = views;
        this.settings = settings;
        this.noise = noise;
        this.earlier = earlier;
        this.watch = watch;
    }

    /** Takes step {@code step}, counted from 0. */
    void step(int step) {
        Views.Turn turn = views.turn(step);
        double share = (double) step / views.steps();
        SearchPlan plan = turn.plan();
        NoiseSpan span = plan.noise(settings.tuning());
        double time = turn.noiseRange()
                .map(range -> noise.uniform(range.low(), range.high()))
                .orElseGet(() -> noise.uniform(span.low(), span.high(share)));
        double guidance = settings.guidance() * plan.guidance(share);
        watch.begin();
        List<FieldMotion> motions = turn.driven().stream()
                .map(driven -> driven.part().field().move())
                .toList();
        for (int i = 0; i < motions.size(); i++) {
            earlier.tell(turn.driven().get(i).part(), motions.get(i).moved());
        }
        watch.ended(StepWatch.Part.FIELD);
        float[] clip = turn.view().paint(motions);
        watch.ended(StepWatch.Part.RASTERIZER);
        float[] clipGradient = turn.distillation().gradient(clip, time, guidance);
        watch.ended(StepWatch.Part.PRIOR);
        List<double[]> pulled = turn.view().pull(clipGradient);
        watch.ended(StepWatch.Part.RASTERIZER);
        Descent.normalise(pulled, motions.get(0).frames());
        for (int i = 0; i < motions.size(); i++) {
            Views.Driven driven = turn.driven().get(i);
            FieldMotion motion = motions.get(i);
            double rate = rate(plan, share, driven.steps());
            new Variety(earlier.of(driven.part()), motion.frames()).addTo(motion.moved(), pulled.get(i));
            Descent.step(driven.part(), driven.penalties(), motion, pulled.get(i), new LearningRates(rate, rate));
            if (share >= 1 - AVERAGED_SHARE) {
                driven.part().field().addToMean();
            }
        }
        watch.ended(StepWatch.Part.OPTIMISER);
    }

    /** Warms up, then falls linearly; a part that is seen less often takes larger steps. */
    private static double rate(SearchPlan plan, double share, double steps) {
        double warmUp = Math.min(1, (share + 1 / steps) / WARM_UP_SHARE);
        return plan.peakRate(steps) * warmUp * (1 - (1 - LAST_RATE) * share);
    }
}
