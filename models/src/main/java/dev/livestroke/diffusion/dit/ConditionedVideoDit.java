package dev.livestroke.diffusion.dit;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The network with what depends on prompt and drawing computed once. */
final class ConditionedVideoDit implements ConditionedPrior {

    private final TorchModule network;
    private final ClipFormat format;
    private final Tensor tokens; // [2, K, D], without and with the prompt
    private final Tensor base; // [1, P, D]
    private final Tensor pooled; // [2, D]

    ConditionedVideoDit(TorchModule network, ClipFormat format, List<Tensor> condition) {
        this.network = network;
        this.format = format;
        this.tokens = condition.get(0);
        this.base = condition.get(1);
        this.pooled = condition.get(2);
    }

    @Override
    public List<CleanEstimate> estimate(List<NoisedClip> clips) {
        float[] velocities = velocities(clips);
        int pixels = format.clipPixels();
        List<CleanEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            estimates.add(new CleanEstimate(
                    clean(clips.get(i), velocities, (clips.size() + i) * pixels),
                    clean(clips.get(i), velocities, i * pixels)));
        }
        return estimates;
    }

    /** Returns the network's result: all clips without the prompt, then all with it, [2 clips, frames, height, width]. */
    float[] velocities(List<NoisedClip> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("expected at least one noised clip, found none");
        }
        float[] noised = new float[clips.size() * format.clipPixels()];
        float[] times = new float[clips.size()];
        for (int i = 0; i < times.length; i++) {
            float[] values = clips.get(i).values();
            if (values.length != format.clipPixels()) {
                throw new IllegalArgumentException(
                        "noised clip " + i + ": expected " + format.clipPixels() + " pixels, found " + values.length);
            }
            System.arraycopy(values, 0, noised, i * values.length, values.length);
            times[i] = (float) clips.get(i).time();
        }
        Tensor x = Tensor.of(noised, times.length, format.frames(), format.height(), format.width());
        return network.forward(x, Tensor.of(times, times.length), tokens, base, pooled)
                .values();
    }

    private float[] clean(NoisedClip clip, float[] velocities, int offset) {
        float[] velocity = Arrays.copyOfRange(velocities, offset, offset + format.clipPixels());
        float[] clean = NoiseSchedule.cosine().clean(clip.values(), velocity, clip.time());
        for (float value : clean) {
            if (!Float.isFinite(value)) {
                throw new ArithmeticException(
                        "the prior's estimate at time " + clip.time() + " is not finite: " + value);
            }
        }
        return clean;
    }
}
