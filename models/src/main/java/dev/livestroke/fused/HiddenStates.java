package dev.livestroke.fused;

import dev.livestroke.tensor.operators.Arguments;

/**
 * Hidden states that are normalised each by itself, [n, rows, channels], and how a kernel goes over them: blocks of one chunk of
 * rows of one state, whose threads hold eight channels each and take several rows at a time.
 *
 * @param n at most {@value #BLOCKS}
 * @param channels a multiple of 8, at most {@value #CHANNELS}
 * @param groups of channels, at most {@value #GROUPS}
 */
record HiddenStates(int n, int rows, int channels, int groups) {

    /** Blocks of a kernel, about: what a large GPU holds at once. */
    static final int BLOCKS = 1024;

    /** What the memory that a block's threads share is enough for. */
    static final int CHANNELS = 4096;

    static final int GROUPS = 128;

    /** Threads of a block, where channels leave it open. */
    private static final int THREADS = 256;

    /** A block takes as many rows at a time, at the least so often. */
    private static final int TURNS = 4;

    /** @throws IllegalArgumentException if a size is out of range */
    HiddenStates {
        if (n > BLOCKS || groups > GROUPS || channels % 8 != 0 || channels > CHANNELS) {
            throw new IllegalArgumentException(
                    "expected at most " + BLOCKS + " hidden states of " + GROUPS + " groups of up to " + CHANNELS
                            + " channels, a multiple of 8, found " + n + " of " + groups + " groups of " + channels);
        }
    }

    /** Reads the four sizes from the argument {@code first} on. */
    static HiddenStates of(Arguments arguments, int first) {
        return new HiddenStates(
                (int) arguments.whole(first), (int) arguments.whole(first + 1), (int) arguments.whole(first + 2), (int)
                        arguments.whole(first + 3));
    }

    /** Returns whether kernels can go over the hidden states of a network of such a width, two of which it may join. */
    static boolean supports(int width) {
        return width % 8 == 0 && 2 * width <= CHANNELS;
    }

    /** Returns how many rows a block takes. */
    int perBlock() {
        int chunks = Math.max(1, Math.min(BLOCKS / n, rows / (TURNS * atOnce())));
        return (rows + chunks - 1) / chunks;
    }

    /** Returns the blocks: along x the chunks, at most {@value #BLOCKS} in all or one for each state; along y the states. */
    Grid grid() {
        int sharedBytes = atOnce() * channels * 2 * Float.BYTES;
        return new Grid((rows + perBlock() - 1) / perBlock(), n, channels / 8, atOnce(), sharedBytes);
    }

    private int atOnce() {
        return Math.max(1, THREADS / (channels / 8));
    }
}
