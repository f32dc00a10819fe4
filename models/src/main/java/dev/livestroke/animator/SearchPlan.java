package dev.livestroke.animator;

/**
 * How a search goes from its first step to its last: noise from a lower to a falling upper diffusion time, so that the
 * large motion is settled first, and guidance that may fall with it. The numbers were found in the study that
 * ARCHITECTURE.md tells.
 */
enum SearchPlan {
    /** For motion that shows from afar. */
    WHOLE(0.3, 0.98, 0.80, 1),

    /**
     * For prompts that resting explains a little, like a wagging tail: strong noise hides small quick parts, and averages
     * their motion to nothing.
     */
    SMALL_PARTS(0.15, 0.60, 0.50, 2),

    /** For a search that goes on from an earlier animation: without the strongest noise, which would begin anew. */
    CONTINUED(0.2, 0.85, 0.75, 1);

    private final double lowTime;
    private final double firstHighTime;
    private final double lastHighTime;

    /** What multiplies the requested guidance at the first step; at the last it counts as it is. */
    private final double firstGuidance;

    SearchPlan(double lowTime, double firstHighTime, double lastHighTime, double firstGuidance) {
        this.lowTime = lowTime;
        this.firstHighTime = firstHighTime;
        this.lastHighTime = lastHighTime;
        this.firstGuidance = firstGuidance;
    }

    /** Returns the least diffusion time of a step's noise. */
    double lowTime() {
        return lowTime;
    }

    /** Returns the greatest diffusion time at {@code share} of the search, 0 to 1. */
    double highTime(double share) {
        return firstHighTime + share * (lastHighTime - firstHighTime);
    }

    /** Returns what multiplies the requested guidance at {@code share} of the search, 0 to 1. */
    double guidance(double share) {
        return firstGuidance + share * (1 - firstGuidance);
    }
}
