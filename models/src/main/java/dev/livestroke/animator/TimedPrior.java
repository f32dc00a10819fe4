package dev.livestroke.animator;

import dev.livestroke.diffusion.CleanEstimate;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.WrappedPrior;
import java.util.List;
import java.util.function.Supplier;

/** A prior that adds up what its parts take; results are in Java memory when a part ends, so the device waits for none. */
final class TimedPrior extends WrappedPrior {

    private final VideoPrior prior;
    private long encodeNanos;
    private long estimateNanos;
    private long pullbackNanos;

    TimedPrior(VideoPrior prior) {
        super(prior);
        this.prior = prior;
    }

    /** Forgets what was added up. */
    void reset() {
        encodeNanos = 0;
        estimateNanos = 0;
        pullbackNanos = 0;
    }

    double encodeMs() {
        return encodeNanos / 1e6;
    }

    double estimateMs() {
        return estimateNanos / 1e6;
    }

    double pullbackMs() {
        return pullbackNanos / 1e6;
    }

    @Override
    public Encoding encode(float[] clip) {
        return timed(() -> prior.encode(clip));
    }

    @Override
    public Encoding encode(float[] clip, NoiseSource noise) {
        return timed(() -> prior.encode(clip, noise));
    }

    private Encoding timed(Supplier<Encoding> encode) {
        long start = System.nanoTime();
        Encoding encoding = encode.get();
        encodeNanos += System.nanoTime() - start;
        return new Encoding() {
            @Override
            public float[] values() {
                return encoding.values();
            }

            @Override
            public float[] pullback(float[] gradient) {
                long back = System.nanoTime();
                float[] pixels = encoding.pullback(gradient);
                pullbackNanos += System.nanoTime() - back;
                return pixels;
            }

            @Override
            public void close() {
                encoding.close();
            }
        };
    }

    @Override
    public ConditionedPrior condition(String prompt, float[] restPicture) {
        ConditionedPrior conditioned = prior.condition(prompt, restPicture);
        return clips -> {
            long start = System.nanoTime();
            List<CleanEstimate> estimates = conditioned.estimate(clips);
            estimateNanos += System.nanoTime() - start;
            return estimates;
        };
    }

    @Override
    public void close() {
        prior.close();
    }
}
