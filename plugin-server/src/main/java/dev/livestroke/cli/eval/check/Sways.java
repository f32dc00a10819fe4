package dev.livestroke.cli.eval.check;

/**
 * The drawing bends to and fro over a fixed base: the mean x of its top fifth ranges over at least {@value #SWING} of its
 * size with at least one peak of half that, and its lowest eighth reaches at most a quarter as far.
 */
public record Sways() implements Check {

    static final double SWING = 0.04;

    @Override
    public Verdict of(Motion motion) {
        double[] top = motion.whole().highest(0.2).centreX();
        double swing = Signals.range(top);
        return Verdict.of(
                Figure.atLeast("swing of the top", swing, SWING),
                Figure.atLeast("peaks", Signals.peaks(top, Math.max(SWING / 2, swing / 2)), 1),
                Figure.atMost("reach of the base", motion.whole().lowest(0.125).reach(), swing / 4));
    }
}
