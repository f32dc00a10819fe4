package dev.livestroke.animator;

import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.Penalties;
import java.util.List;

/**
 * Steps of the optimiser down gradients by points. A gradient is brought to a fixed norm, because only its direction tells
 * what is wanted; the penalties are then weighed against it.
 */
final class Descent {

    private Descent() {}

    /** Scales the gradients of all parts of a view to what their norm is for a drawing of typical size: 1 for 64 points. */
    static void normalise(List<double[]> gradients, int frames) {
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

    /**
     * Takes a step with the field of {@code part}.
     *
     * @param motion the field's latest
     * @param moved derivative by the moved points, [frames, points, 2]; that of the canvas is added
     */
    static void step(Part part, Penalties penalties, FieldMotion motion, double[] moved, LearningRates rates) {
        double[] local = new double[moved.length];
        addBarrier(penalties, motion, moved, local);
        penalties.addDrift(motion.local(), motion.frames(), local);
        penalties.addRigidity(motion.local(), motion.frames(), local);
        part.field().descend(motion.gradient(moved, local), part.tuning().of(rates));
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
}
