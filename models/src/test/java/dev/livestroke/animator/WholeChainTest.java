package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.sds.GaussianPrior;
import dev.livestroke.sds.ScoreDistillation;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The gradient from parameters through points, pixels and the prior, end to end. The estimate of {@link GaussianPrior} is
 * linear in the clip, so for one fixed draw of noise the score-distillation gradient is that of a known energy:
 * {@code alpha sigma sum((1 - k alpha) x²/2 - x ((1 - k alpha) m + k sigma noise))}, with m the guided mean.
 */
class WholeChainTest {

    private static final ClipFormat FORMAT = new ClipFormat(7, 32, 32, 2, 0.62);
    private static final double TIME = 0.45;
    private static final double GUIDANCE = 4;
    private static final long SEED = 11;

    private final ControlPoints points = new ControlPoints(MovingPart.of(Drawings.pinMan()), FORMAT.fill());
    private final ClipPainter painter = ClipPainter.of(points, FORMAT, FORMAT.frames());
    private final HandleField field = new HandleField(
            points.rest(), new PointGraph(points.rest()), FORMAT.frames(), new HandleSettings(4, 0.45, 2));
    private final float[] target = shiftedRestClip();
    private final GaussianPrior prior = new GaussianPrior(FORMAT, target, 0.25);

    @Test
    void the_gradient_of_all_parameters_is_that_of_the_energy_which_the_prior_stands_for() {
        Random random = new Random(3);
        double[] at = random.doubles(field.parameters().length, -0.15, 0.15).toArray();
        field.restore(at);
        ConditionedPrior conditioned = prior.condition("", new float[FORMAT.picturePixels()]);
        float[] clipGradient = new ScoreDistillation(prior, conditioned, new NoiseSource(SEED))
                .gradient(painter.paint(field.move().moved()), TIME, GUIDANCE);
        double[] pulled = painter.pull(clipGradient);
        double[] gradient = field.gradient(field.move().gradient(pulled, new double[pulled.length]));

        double difference = 0;
        double along = 0;
        double size = 0;
        double step =
                3e-5; // coverage has corners, so the step is small; the floats of the rasterizer allow no smaller one
        for (int i = 0; i < at.length; i++) {
            double numeric = (energyAt(at, i, step) - energyAt(at, i, -step)) / (2 * step);
            difference += Math.pow(numeric - gradient[i], 2);
            along += numeric * gradient[i];
            size += Math.pow(gradient[i], 2);
        }
        assertThat(Math.sqrt(size)).isGreaterThan(1);
        // seen.
        assertThat(Math.sqrt(difference / size)).isLessThan(0.01);
        assertThat(along / size).isCloseTo(1, within(0.004));
    }

    private double energyAt(double[] parameters, int index, double step) {
        double[] moved = parameters.clone();
        moved[index] += step;
        field.restore(moved);
        float[] clip = painter.paint(field.move().moved());
        double alpha = NoiseSchedule.cosine().alpha(TIME);
        double sigma = NoiseSchedule.cosine().sigma(TIME);
        double gain = prior.gain(TIME);
        float[] noise = new NoiseSource(SEED).fill(new float[clip.length]);
        double energy = 0;
        for (int i = 0; i < clip.length; i++) {
            double mean = -1 + GUIDANCE * (target[i] + 1);
            double pull = (1 - gain * alpha) * mean + gain * sigma * noise[i];
            energy += (1 - gain * alpha) * clip[i] * clip[i] / 2 - clip[i] * pull;
        }
        return alpha * sigma * energy;
    }

    private float[] shiftedRestClip() {
        double[] shifted = field.move().moved();
        for (int i = 0; i < shifted.length; i += 2) {
            shifted[i] += 0.04;
        }
        return painter.paint(shifted);
    }
}
