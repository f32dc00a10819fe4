package dev.livestroke.diffusion;

/** What a prior takes a noised clip to be without its noise: once knowing the prompt, once not. */
public final class CleanEstimate {

    private final float[] conditional;
    private final float[] unconditional;

    /** Creates the pair; the arrays are handed over, not copied. */
    public CleanEstimate(float[] conditional, float[] unconditional) {
        if (conditional.length != unconditional.length) {
            throw new IllegalArgumentException(
                    "expected estimates of one length, found " + conditional.length + " and " + unconditional.length);
        }
        this.conditional = conditional;
        this.unconditional = unconditional;
    }

    /** Returns the estimate that knows the prompt; the array itself. */
    public float[] conditional() {
        return conditional;
    }

    /** Returns the estimate that knows only the drawing; the array itself. */
    public float[] unconditional() {
        return unconditional;
    }

    /**
     * Returns the estimate pushed towards the prompt: unconditional + guidance (conditional - unconditional). Equal to
     * guiding velocities or noise, since all are linear in each other.
     *
     * @param guidance 0 ignores the prompt, 1 takes it as it is, more exaggerates it
     */
    public float[] guided(double guidance) {
        float[] guided = new float[conditional.length];
        for (int i = 0; i < guided.length; i++) {
            guided[i] = (float) (unconditional[i] + guidance * (conditional[i] - unconditional[i]));
        }
        return guided;
    }
}
