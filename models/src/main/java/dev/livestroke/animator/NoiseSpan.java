package dev.livestroke.animator;

/**
 * From where to where the diffusion time of a step's noise is drawn. The upper end may fall, so that large motion is settled
 * first.
 *
 * @param low least time
 * @param firstHigh greatest time at the first step
 * @param lastHigh greatest time at the last step
 */
public record NoiseSpan(double low, double firstHigh, double lastHigh) {

    /** @throws IllegalArgumentException unless 0 &lt; low &lt;= lastHigh &lt;= firstHigh &lt; 1 */
    public NoiseSpan {
        if (!(low > 0 && low <= lastHigh && lastHigh <= firstHigh && firstHigh < 1)) {
            throw new IllegalArgumentException(
                    "diffusion times must be between 0 and 1, the least no greater than the last"
                            + " greatest and that no greater than the first: " + low + ", " + firstHigh + ", "
                            + lastHigh);
        }
    }

    /** Returns the greatest time at {@code share} of the search, 0 to 1. */
    double high(double share) {
        return firstHigh + share * (lastHigh - firstHigh);
    }
}
