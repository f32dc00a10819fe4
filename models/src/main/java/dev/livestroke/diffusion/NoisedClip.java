package dev.livestroke.diffusion;

/** A noised signal in the prior's own space, and how far it is noised. The array is handed over, not copied. */
public final class NoisedClip {

    private final float[] values;
    private final double time;

    /**
     * Creates the clip.
     *
     * @param values {@link NoiseSchedule#noised} of an {@link Encoding}
     * @param time diffusion time, in (0, 1)
     * @throws IllegalArgumentException if the time is out of range
     */
    public NoisedClip(float[] values, double time) {
        if (!(time > 0 && time < 1)) {
            throw new IllegalArgumentException("diffusion time must be in (0, 1): " + time);
        }
        this.values = values;
        this.time = time;
    }

    /** Returns the values themselves, not a copy. */
    public float[] values() {
        return values;
    }

    /** Returns the diffusion time, in (0, 1). */
    public double time() {
        return time;
    }
}
