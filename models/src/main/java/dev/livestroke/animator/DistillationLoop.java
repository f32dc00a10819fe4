package dev.livestroke.animator;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.MotionField;
import dev.livestroke.motion.Penalties;
import dev.livestroke.sds.ScoreDistillation;

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

    private final MotionField field;
    private final ClipPainter painter;
    private final ScoreDistillation distillation;
    private final Penalties penalties;
    private final SearchPlan plan;
    private final Distillation settings;
    private final NoiseSource noise;

    DistillationLoop(
            MotionField field,
            ClipPainter painter,
            ScoreDistillation distillation,
            Penalties penalties,
            SearchPlan plan,
            Distillation settings,
            NoiseSource noise) {
        this.field = field;
        this.painter = painter;
        this.distillation = distillation;
        this.penalties = penalties;
        this.plan = plan;
        this.settings = settings;
        this.noise = noise;
    }

    /** Takes step {@code step}, counted from 0. */
    void step(int step) {
        double share = (double) step / settings.steps();
        double time = noise.uniform(plan.lowTime(), plan.highTime(share));
        double guidance = settings.guidance() * plan.guidance(share);
        FieldMotion motion = field.move();
        float[] clipGradient = distillation.gradient(painter.paint(motion.moved()), time, guidance);
        double[] moved = painter.pull(clipGradient);
        normalise(moved, motion.frames());
        double[] local = new double[moved.length];
        addBarrier(motion, moved, local);
        penalties.addDrift(motion.local(), motion.frames(), local);
        penalties.addRigidity(motion.local(), motion.frames(), local);
        double rate = rate(step);
        field.descend(moved, local, new LearningRates(rate, rate));
        if (share >= 1 - AVERAGED_SHARE) {
            field.addToMean();
        }
    }

    /**
     * Each branch answers for what it does: the final points hold back the affine motion alone, and local motion is held
     * back where it alone would leave. Otherwise a drawing that travels would be squashed at the edge.
     */
    private void addBarrier(FieldMotion motion, double[] moved, double[] local) {
        double[] outside = new double[moved.length];
        penalties.addBarrier(motion.moved(), outside);
        double[] throughAffine = motion.pulledToLocal(outside);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += outside[i];
            local[i] -= throughAffine[i];
        }
        penalties.addBarrier(motion.local(), local);
    }

    /** Warms up, then falls linearly. */
    private double rate(int step) {
        int steps = settings.steps();
        double peak = RATE * Math.pow(RATE_STEPS / steps, RATE_POWER);
        double warmUp = Math.min(1, (step + 1) / (WARM_UP_SHARE * steps));
        return peak * warmUp * (1 - (1 - LAST_RATE) * step / steps);
    }

    /** Scales {@code gradient} to what its norm is for a drawing of typical size: 1 for 64 points. */
    private static void normalise(double[] gradient, int frames) {
        double square = 0;
        for (double part : gradient) {
            square += part * part;
        }
        double points = gradient.length / 2.0 / frames;
        double scale = Math.sqrt(points / Penalties.TYPICAL_POINTS) / (Math.sqrt(square) + 1e-8);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
        }
    }
}
