package dev.livestroke.diffusion.dit;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.tensor.Replays;
import dev.livestroke.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The network with what depends on prompt and drawing computed once. */
final class ConditionedVideoDit implements ConditionedPrior {

    /** The scale at which a network that has learned guidance takes the text as it is. */
    private static final double UNGUIDED = 1;

    private final Replays network;
    private final VideoDitConfig config;
    private final Condition both;
    private final Condition prompted;

    /**
     * What the network made of texts and the drawing.
     *
     * @param tokens [texts, K, D]
     * @param base [1, P, D]
     * @param pooled [texts, D]
     */
    record Condition(Tensor tokens, Tensor base, Tensor pooled) {}

    /**
     * Binds the parts.
     *
     * @param both without and with the prompt
     * @param prompted with the prompt alone
     */
    ConditionedVideoDit(Replays network, VideoDitConfig config, Condition both, Condition prompted) {
        this.network = network;
        this.config = config;
        this.both = both;
        this.prompted = prompted;
    }

    @Override
    public List<CleanEstimate> estimate(List<NoisedClip> clips) {
        float[] outputs = outputs(clips, both, UNGUIDED);
        List<CleanEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            estimates.add(
                    new CleanEstimate(clean(clips.get(i), outputs, clips.size() + i), clean(clips.get(i), outputs, i)));
        }
        return estimates;
    }

    @Override
    public List<float[]> guided(List<NoisedClip> clips, double guidance) {
        if (!config.learnedGuidance()) {
            return ConditionedPrior.super.guided(clips, guidance);
        }
        float[] outputs = outputs(clips, prompted, Math.min(guidance, VideoDitConfig.MOST_GUIDANCE));
        List<float[]> estimates = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            estimates.add(clean(clips.get(i), outputs, i));
        }
        return estimates;
    }

    /**
     * Returns what the network says of all clips with the condition's first text, then of all with the next, [texts, clips,
     * frames, height, width].
     */
    private float[] outputs(List<NoisedClip> clips, Condition condition, double guidance) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("expected at least one noised clip, found none");
        }
        int pixels = config.format().clipPixels();
        float[] noised = new float[clips.size() * pixels];
        float[] times = new float[clips.size()];
        for (int i = 0; i < times.length; i++) {
            float[] values = clips.get(i).values();
            if (values.length != pixels) {
                throw new IllegalArgumentException(
                        "noised clip " + i + ": expected " + pixels + " pixels, found " + values.length);
            }
            System.arraycopy(values, 0, noised, i * pixels, pixels);
            times[i] = (float) clips.get(i).time();
        }
        float[] scales = new float[times.length];
        Arrays.fill(scales, (float) guidance);
        return network.call(
                        config.cut(noised),
                        Tensor.of(times, times.length),
                        Tensor.of(scales, scales.length),
                        condition.tokens,
                        condition.base,
                        condition.pooled)
                .get(0)
                .values();
    }

    /** Returns the clean clip that output number {@code index} stands for. */
    private float[] clean(NoisedClip clip, float[] outputs, int index) {
        int pixels = clip.values().length;
        float[] output = Arrays.copyOfRange(outputs, index * pixels, (index + 1) * pixels);
        float[] clean = config.prediction().clean(clip, output, NoiseSchedule.cosine());
        for (float value : clean) {
            if (!Float.isFinite(value)) {
                throw new ArithmeticException(
                        "the prior's estimate at time " + clip.time() + " is not finite: " + value);
            }
        }
        return clean;
    }
}
