package dev.livestroke.diffusion;

import java.util.List;
import java.util.Optional;

/** Leaves all to another prior but how it is bound and closed; who extends this changes what it needs to. */
public abstract class WrappedPrior implements VideoPrior {

    private final VideoPrior prior;

    /** @param prior what all is left to; its owner closes it, unless {@link #close} does */
    protected WrappedPrior(VideoPrior prior) {
        this.prior = prior;
    }

    @Override
    public ClipFormat format() {
        return prior.format();
    }

    @Override
    public NoiseSchedule schedule() {
        return prior.schedule();
    }

    @Override
    public boolean diffusesPixels() {
        return prior.diffusesPixels();
    }

    @Override
    public Optional<NoiseRange> noiseRange() {
        return prior.noiseRange();
    }

    @Override
    public Encoding encode(float[] clip) {
        return prior.encode(clip);
    }

    @Override
    public Encoding encode(float[] clip, NoiseSource noise) {
        return prior.encode(clip, noise);
    }

    @Override
    public List<String> hindrances() {
        return prior.hindrances();
    }
}
