package dev.livestroke.cli.eval.check;

/**
 * The drawing floats up and down: its centre's height ranges over at least {@value #RANGE} of its size, sideways less than
 * that, with at least one peak of half the range, and it ends within 0.35 of the range from where it started.
 */
public record Bobs() implements Check {

    static final double RANGE = 0.04;

    @Override
    public Verdict of(Motion motion) {
        double[] y = motion.whole().centreY();
        double range = Signals.range(y);
        return Verdict.of(
                Figure.atLeast("up and down", range, RANGE),
                Figure.atMost("sideways", Signals.range(motion.whole().centreX()), range),
                Figure.atLeast("peaks", Signals.peaks(y, Math.max(RANGE / 2, range / 2)), 1),
                Figure.atMost("end off start", Math.abs(Signals.net(y)), 0.35 * range));
    }
}
