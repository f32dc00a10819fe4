package dev.livestroke.diffusion;

import java.util.Optional;
import java.util.function.BiFunction;

/** A prior that is bound to prompts and drawings in another way; all else is the prior's own. Its owner closes the prior. */
final class AskingPrior implements VideoPrior {

    private final VideoPrior prior;
    private final BiFunction<String, float[], ConditionedPrior> binding;

    AskingPrior(VideoPrior prior, BiFunction<String, float[], ConditionedPrior> binding) {
        this.prior = prior;
        this.binding = binding;
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
    public PictureWarp draw(NoiseSource noise) {
        return prior.draw(noise);
    }

    @Override
    public Encoding encode(float[] clip) {
        return prior.encode(clip);
    }

    @Override
    public ConditionedPrior condition(String prompt, float[] restPicture) {
        return binding.apply(prompt, restPicture);
    }

    @Override
    public void close() {}
}
