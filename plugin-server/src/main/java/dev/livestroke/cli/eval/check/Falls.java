package dev.livestroke.cli.eval.check;

import java.util.Arrays;

/**
 * The drawing's centre comes down by at least {@value #DROP} of its size, and does not rise more than half as far above its
 * start.
 */
public record Falls() implements Check {

    static final double DROP = 0.15;

    @Override
    public Verdict of(Motion motion) {
        double[] y = motion.whole().centreY();
        double drop = Arrays.stream(y).max().orElse(0) - y[0];
        double rise = y[0] - Arrays.stream(y).min().orElse(0);
        return Verdict.of(Figure.atLeast("drop", drop, DROP), Figure.atMost("rise", rise, drop / 2));
    }
}
