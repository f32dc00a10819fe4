package dev.livestroke.diffusion;

/**
 * A change of a clip's pictures, the same for all frames, before a prior encodes them: another look at the same thing. Linear
 * but for a constant, so that its way back is exact.
 */
public interface PictureWarp {

    /** Leaves pictures as they are. */
    PictureWarp NONE = new PictureWarp() {
        @Override
        public float[] apply(float[] clip) {
            return clip;
        }

        @Override
        public float[] pullback(float[] gradient) {
            return gradient;
        }
    };

    /**
     * Returns the changed clip.
     *
     * @param clip pixels [frames, channels, height, width], ink 1, paper -1; only read
     */
    float[] apply(float[] clip);

    /** Returns the derivative by the clip's pixels, given that by the changed clip's, which is only read. */
    float[] pullback(float[] gradient);
}
