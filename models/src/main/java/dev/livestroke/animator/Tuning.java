package dev.livestroke.animator;

import dev.livestroke.motion.LearningRates;
import dev.livestroke.motion.Penalties;

/**
 * What a search is set to beside what a person chooses; docs/quality.md tells why the defaults are what they are.
 *
 * @param clipSteps estimates of the prior for one drawn clip, at least 1
 * @param clipGuidance what clips are drawn with, as a share of the guidance of steps, at least 0
 * @param localRate what multiplies the step size of local motion, at least 0
 * @param affineRate what multiplies the step size of affine motion, at least 0
 * @param rigidity how much strokes resist being deformed, at least 0
 * @param noise of the steps that smooth a motion that is there already
 */
public record Tuning(
        int clipSteps, double clipGuidance, double localRate, double affineRate, double rigidity, NoiseSpan noise) {

    /** How a search is set where nothing else is said. */
    public static final Tuning DEFAULT =
            new Tuning(8, 0.5, 1, 1, Penalties.Weights.DEFAULT.rigidity(), new NoiseSpan(0.1, 0.7, 0.5));

    /** @throws IllegalArgumentException if a number is outside its range */
    public Tuning {
        if (clipSteps < 1) {
            throw new IllegalArgumentException("a clip takes at least one estimate: " + clipSteps);
        }
        require("clip guidance", clipGuidance);
        require("local rate", localRate);
        require("affine rate", affineRate);
        require("rigidity", rigidity);
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be at least 0: " + value);
        }
    }

    /** Returns {@code rates} as they are set here. */
    LearningRates of(LearningRates rates) {
        return new LearningRates(localRate * rates.local(), affineRate * rates.affine());
    }

    /** Returns the weights of penalties for a part that may be distorted this much, 0 (stiff) to 1 (rubbery). */
    Penalties.Weights penalties(double distortion) {
        Penalties.Weights usual = Penalties.Weights.DEFAULT;
        return new Penalties.Weights(rigidity, usual.drift(), usual.barrier()).loosened(distortion);
    }
}
