package dev.livestroke.animator;

/**
 * How a search goes from its first step to its last: noise from a lower to a falling upper diffusion time, so that the
 * large motion is settled first, and guidance that may fall with it. The numbers were found in the study that
 * ARCHITECTURE.md tells.
 */
enum SearchPlan {
    /** For motion that shows from afar. */
    WHOLE(new NoiseSpan(0.3, 0.98, 0.80), 1, false),

    /**
     * For prompts that resting explains a little, like a wagging tail: strong noise hides small quick parts, and averages
     * their motion to nothing.
     */
    SMALL_PARTS(new NoiseSpan(0.15, 0.60, 0.50), 2, false),

    /** For a search that goes on from an earlier animation: without the strongest noise, which would begin anew. */
    CONTINUED(new NoiseSpan(0.2, 0.85, 0.75), 1, false),

    /** For motion that is there already and is to be smoothed: weak noise and small steps. */
    REFINED(Tuning.DEFAULT.noise(), 1, true);

    /** Step size for 150 steps; fewer steps take larger ones (0.012 for 300, 0.03 for 75 in the prototype). */
    private static final double RATE = 0.02;

    private static final double RATE_STEPS = 150;
    private static final double RATE_POWER = 0.65;
    private static final double REFINING_RATE = 0.006;

    private final double lowTime;
    private final double firstHighTime;
    private final double lastHighTime;

    /** What multiplies the requested guidance at the first step; at the last it counts as it is. */
    private final double firstGuidance;

    private final boolean refines;

    SearchPlan(NoiseSpan noise, double firstGuidance, boolean refines) {
        this.lowTime = noise.low();
        this.firstHighTime = noise.firstHigh();
        this.lastHighTime = noise.lastHigh();
        this.firstGuidance = firstGuidance;
        this.refines = refines;
    }

    /** Returns the noise of the steps; of those that refine, what {@code tuning} says. */
    NoiseSpan noise(Tuning tuning) {
        return refines ? tuning.noise() : new NoiseSpan(lowTime, firstHighTime, lastHighTime);
    }

    /** Returns what multiplies the requested guidance at {@code share} of the search, 0 to 1. */
    double guidance(double share) {
        return firstGuidance + share * (1 - firstGuidance);
    }

    /** Returns the largest step of the optimiser in a search of {@code steps}. */
    double peakRate(double steps) {
        return refines ? REFINING_RATE : RATE * Math.pow(RATE_STEPS / steps, RATE_POWER);
    }
}
