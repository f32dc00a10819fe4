package dev.livestroke.tensor;

/**
 * Constants of the Adam optimiser (Kingma and Ba, algorithm 1), without weight decay.
 *
 * @param beta1 decay of the mean of gradients, in [0, 1)
 * @param beta2 decay of the mean of squared gradients, in [0, 1)
 * @param epsilon added to the root of the latter, positive
 */
public record Adam(float beta1, float beta2, float epsilon) {

    /** The paper's defaults: 0.9, 0.999, 1e-8. */
    public static final Adam DEFAULT = new Adam(0.9f, 0.999f, 1e-8f);

    /** @throws IllegalArgumentException if a constant is out of range */
    public Adam {
        if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("betas must be in [0, 1): " + beta1 + ", " + beta2);
        }
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon must be positive: " + epsilon);
        }
    }
}
