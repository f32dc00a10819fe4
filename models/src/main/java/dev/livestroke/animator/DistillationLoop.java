package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.Penalties;
import java.util.List;

/**
 * One step of score distillation after another: points → pixels → the prior's gradient → points → field.
 *
 * <p>The gradient on points is brought to a fixed norm, because only its direction tells what the prompt wants; the
 * penalties are then weighed against it.
 */
final class DistillationLoop {

    /** Step size for 150 steps; fewer steps take larger ones (0.012 for 300, 0.03 for 75 in the prototype). */
    private static final double RATE = 0.02;

    private static final double RATE_STEPS = 150;
    private static final double RATE_POWER = 0.65;
    private static final double LAST_RATE = 0.08;
    private static final double WARM_UP_SHARE = 0.1;

    /** Over the last part of the search the parameters are averaged. */
    private static final double AVERAGED_SHARE = 0.3;

    private final Views views;
    private final Distillation settings;
    private final NoiseSource noise;
    private final StepWatch watch;

    /**
     * Prepares a search over all of {@code views}, which take turns.
     *
     * @param watch told when a part of a step ends
     */
    DistillationLoop(Views views, Distillation settings, NoiseSource noise, StepWatch watch) {
        this.views = views;
        this.settings = settings;
        this.noise = noise;
        this.watch = watch;
    }

    /** Takes step {@code step}, counted from 0. */
    void step(int step) {
        Views.Turn turn = views.turn(step);
        double share = (double) step / views.steps();
        SearchPlan plan = turn.plan();
        double time = turn.noiseRange()
                .map(range -> noise.uniform(range.low(), range.high()))
                .orElseGet(() -> noise.uniform(plan.lowTime(), plan.highTime(share)));
        double guidance = settings.guidance() * plan.guidance(share);
        watch.begin();
        List<FieldMotion> motions = turn.driven().stream()
                .map(driven -> driven.part().field().move())
                .toList();
        watch.ended(StepWatch.Part.FIELD);
        float[] clip = turn.view().paint(motions);
        watch.ended(StepWatch.Part.RASTERIZER);
        float[] clipGradient = turn.distillation().gradient(clip, time, guidance);
        watch.ended(StepWatch.Part.PRIOR);
        List<double[]> pulled = turn.view().pull(clipGradient);
        watch.ended(StepWatch.Part.RASTERIZER);
        normalise(pulled, motions.get(0).frames());
        for (int i = 0; i < motions.size(); i++) {
            Views.Driven driven = turn.driven().get(i);
            descend(driven, motions.get(i), pulled.get(i), rate(share, driven.steps()));
            if (share >= 1 - AVERAGED_SHARE) {
                driven.part().field().addToMean();
            }
        }
        watch.ended(StepWatch.Part.OPTIMISER);
    }

    private static void descend(Views.Driven driven, FieldMotion motion, double[] moved, double rate) {
        Penalties penalties = driven.penalties();
        double[] local = new double[moved.length];
        driven.variety().addTo(motion.moved(), moved);
        addBarrier(penalties, motion, moved, local);
        penalties.addDrift(motion.local(), motion.frames(), local);
        penalties.addRigidity(motion.local(), motion.frames(), local);
        driven.part().field().descend(motion.gradient(moved, local), new LearningRates(rate, rate));
    }

    /**
     * Each branch answers for what it does: the final points hold back the affine motion alone, and local motion is held
     * back where it alone would leave. Otherwise a drawing that travels would be squashed at the edge.
     */
    private static void addBarrier(Penalties penalties, FieldMotion motion, double[] moved, double[] local) {
        double[] outside = new double[moved.length];
        penalties.addBarrier(motion.moved(), outside);
        double[] throughAffine = motion.pulledToLocal(outside);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += outside[i];
            local[i] -= throughAffine[i];
        }
        penalties.addBarrier(motion.local(), local);
    }

    /** Warms up, then falls linearly; a part that is seen less often takes larger steps. */
    private static double rate(double share, double steps) {
        double peak = RATE * Math.pow(RATE_STEPS / steps, RATE_POWER);
        double warmUp = Math.min(1, (share + 1 / steps) / WARM_UP_SHARE);
        return peak * warmUp * (1 - (1 - LAST_RATE) * share);
    }

    /** Scales the gradients of all parts of a view to what their norm is for a drawing of typical size: 1 for 64 points. */
    private static void normalise(List<double[]> gradients, int frames) {
        double square = 0;
        double points = 0;
        for (double[] gradient : gradients) {
            points += gradient.length / 2.0 / frames;
            for (double part : gradient) {
                square += part * part;
            }
        }
        double scale = Math.sqrt(points / Penalties.TYPICAL_POINTS) / (Math.sqrt(square) + 1e-8);
        for (double[] gradient : gradients) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= scale;
            }
        }
    }
}
