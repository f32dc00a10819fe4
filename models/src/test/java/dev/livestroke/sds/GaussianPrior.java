package dev.livestroke.sds;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;

/**
 * A prior whose answers are known in closed form: clips are normal around a picture, {@code target} for those who know
 * the prompt and white paper for those who do not, every pixel with variance s². The best estimate of the clean clip is
 * {@code m + k (z - alpha m)} with {@code k = alpha s² / (alpha² s² + sigma²)}.
 */
public final class GaussianPrior implements VideoPrior {

    private static final float PAPER = -1;

    private final ClipFormat format;
    private final float[] target;
    private final double variance;
    private final boolean pixels;

    /** Expects clips like {@code target} [frames, height, width], when it knows the prompt. */
    public GaussianPrior(ClipFormat format, float[] target, double variance) {
        this(format, target, variance, false);
    }

    private GaussianPrior(ClipFormat format, float[] target, double variance, boolean pixels) {
        this.format = format;
        this.target = target.clone();
        this.variance = variance;
        this.pixels = pixels;
    }

    /** Returns the same prior, but one whose clips may be drawn and looked at. */
    public GaussianPrior ofPixels() {
        return new GaussianPrior(format, target, variance, true);
    }

    @Override
    public boolean diffusesPixels() {
        return pixels;
    }

    /** Returns how strongly an estimate follows the noised clip at {@code time}. */
    public double gain(double time) {
        double alpha = schedule().alpha(time);
        double sigma = schedule().sigma(time);
        return alpha * variance / (alpha * alpha * variance + sigma * sigma);
    }

    @Override
    public ClipFormat format() {
        return format;
    }

    @Override
    public NoiseSchedule schedule() {
        return NoiseSchedule.cosine();
    }

    @Override
    public Encoding encode(float[] clip) {
        return Encoding.ofPixels(clip);
    }

    @Override
    public ConditionedPrior condition(String prompt, float[] restPicture) {
        return clips -> clips.stream().map(this::estimate).toList();
    }

    @Override
    public void close() {}

    private CleanEstimate estimate(NoisedClip clip) {
        float[] conditional = new float[target.length];
        float[] unconditional = new float[target.length];
        double alpha = schedule().alpha(clip.time());
        double gain = gain(clip.time());
        for (int i = 0; i < target.length; i++) {
            conditional[i] = (float) (target[i] + gain * (clip.values()[i] - alpha * target[i]));
            unconditional[i] = (float) (PAPER + gain * (clip.values()[i] - alpha * PAPER));
        }
        return new CleanEstimate(conditional, unconditional);
    }
}
