package dev.livestroke.cli.eval.check;

/**
 * The drawing goes quickly to and fro: its centre, along the axis on which it goes farther, ranges over at least {@value
 * #RANGE} of its size with at least three peaks of a third of that.
 */
public record Shakes() implements Check {

    static final double RANGE = 0.02;

    @Override
    public Verdict of(Motion motion) {
        double[] x = Signals.levelled(motion.whole().centreX());
        double[] y = Signals.levelled(motion.whole().centreY());
        double[] along = Signals.range(x) >= Signals.range(y) ? x : y;
        double range = Signals.range(along);
        return Verdict.of(
                Figure.atLeast("range", range, RANGE),
                Figure.atLeast("peaks", Signals.peaks(along, Math.max(RANGE / 3, range / 3)), 3));
    }
}
