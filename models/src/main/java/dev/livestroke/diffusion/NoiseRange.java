package dev.livestroke.diffusion;

/**
 * Between which diffusion times a prior judges best.
 *
 * @param low included, greater than 0
 * @param high excluded, less than 1
 */
public record NoiseRange(double low, double high) {

    /** @throws IllegalArgumentException if the times are not in (0, 1) and in order */
    public NoiseRange {
        if (!(low > 0 && low < high && high < 1)) {
            throw new IllegalArgumentException("expected 0 < low < high < 1, found " + low + " and " + high);
        }
    }
}
