package dev.livestroke.cli.eval.check;

import java.util.Arrays;

/**
 * The drawing leaves the ground and comes back: its centre rises at least {@value #RISE} of its size above where it started,
 * and ends within 0.35 of that rise from there.
 */
public record Jumps() implements Check {

    static final double RISE = 0.08;

    @Override
    public Verdict of(Motion motion) {
        double[] y = motion.whole().centreY();
        double rise = y[0] - Arrays.stream(y).min().orElse(0);
        return Verdict.of(
                Figure.atLeast("rise", rise, RISE),
                Figure.atMost("end off start", Math.abs(Signals.net(y)), 0.35 * rise));
    }
}
