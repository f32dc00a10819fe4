package dev.livestroke.diffusion;

/** A clip that is its own encoding. */
final class PixelEncoding implements Encoding {

    private final float[] clip;

    PixelEncoding(float[] clip) {
        this.clip = clip;
    }

    @Override
    public float[] values() {
        return clip;
    }

    @Override
    public float[] pullback(float[] gradient) {
        return gradient;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
