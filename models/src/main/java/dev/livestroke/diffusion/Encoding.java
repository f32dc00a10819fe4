package dev.livestroke.diffusion;

/** A clip in a prior's own space, and the way back for gradients. Close it when both were used. */
public interface Encoding extends AutoCloseable {

    /** Returns the clean signal, which is what gets noised; not to be written to. */
    float[] values();

    /**
     * Carries the derivative of a loss by {@link #values} back to the clip's pixels; may be asked once.
     *
     * @return pixels [frames, height, width]
     */
    float[] pullback(float[] gradient);

    @Override
    void close();

    /** Returns the encoding of a prior that diffuses pixels: the clip itself. */
    static Encoding ofPixels(float[] clip) {
        return new PixelEncoding(clip);
    }
}
