package dev.livestroke.cli.eval.check;

/**
 * The drawing goes up and down: the height of its centre, levelled, ranges over at least {@value #RISE} of its size and has
 * at least {@code least} and at most {@code most} peaks that are a third of that range or more.
 */
public record Bounces(int least, int most) implements Check {

    static final double RISE = 0.08;

    @Override
    public Verdict of(Motion motion) {
        double[] y = motion.whole().centreY();
        double[] height = motion.whole().perMoment(k -> -y[k]);
        double range = Signals.range(Signals.levelled(height));
        int peaks = Signals.peaks(height, Math.max(RISE / 3, range / 3));
        return Verdict.of(Figure.atLeast("rise", range, RISE), new Figure("bounces", peaks, least, most));
    }
}
