package dev.livestroke.diffusion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * A stream of random numbers that depends on its seed alone, on every JDK: SplitMix64 (Steele, Lea, Flood 2014) for bits,
 * Marsaglia's polar method over {@link StrictMath} for normal deviates. The JDK's own generators don't promise which
 * values {@code nextGaussian} returns. For one thread.
 */
public final class NoiseSource {

    private static final int PIECE = 1 << 12;
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;
    private double spare;
    private boolean hasSpare;

    /** Creates the stream of {@code seed}; neighbouring seeds give unrelated streams. */
    public NoiseSource(long seed) {
        this.state = mix(seed);
    }

    /** Returns a number in [lo, hi), uniformly distributed over 2^53 steps. */
    public double uniform(double lo, double hi) {
        return lo + (hi - lo) * unit();
    }

    /** Returns a normal deviate with mean 0 and variance 1. */
    public double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x;
        double y;
        double squared;
        do {
            x = 2 * unit() - 1;
            y = 2 * unit() - 1;
            squared = x * x + y * y;
        } while (squared >= 1 || squared == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(squared) / squared);
        spare = y * factor;
        hasSpare = true;
        return x * factor;
    }

    /** Fills {@code target} with independent normal deviates and returns it. */
    public float[] fill(float[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) gaussian();
        }
        return target;
    }

    /**
     * Fills {@code target}, which is large, with independent normal deviates and returns it: pieces of one size, each from a
     * stream of its own whose seed this one gives, side by side. What comes out does not depend on how many threads there
     * are; it is not what {@link #fill} gives.
     */
    public float[] fillInPieces(float[] target) {
        int pieces = (target.length + PIECE - 1) / PIECE;
        long[] seeds = new long[pieces];
        for (int i = 0; i < pieces; i++) {
            seeds[i] = bits();
        }
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            NoiseSource stream = new NoiseSource(seeds[piece]);
            for (int i = piece * PIECE; i < Math.min(target.length, (piece + 1) * PIECE); i++) {
                target[i] = (float) stream.gaussian();
            }
        });
        return target;
    }

    /** Writes where the stream is. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(state);
        out.writeDouble(spare);
        out.writeBoolean(hasSpare);
    }

    /** Goes on where a stream was when it was saved. */
    public void load(DataInput in) throws IOException {
        state = in.readLong();
        spare = in.readDouble();
        hasSpare = in.readBoolean();
    }

    private double unit() {
        return (bits() >>> 11) * 0x1p-53;
    }

    private long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
