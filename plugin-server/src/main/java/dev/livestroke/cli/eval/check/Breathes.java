package dev.livestroke.cli.eval.check;

/**
 * The drawing swells and shrinks in its place: the area of its best affine map ranges over at least {@value #SWELL}, with at
 * least one peak of half that, ends within 0.35 of the range from its start, while the centre stays within {@value #PLACE}.
 */
public record Breathes() implements Check {

    static final double SWELL = 0.04;
    static final double PLACE = 0.1;

    @Override
    public Verdict of(Motion motion) {
        double[] area =
                motion.whole().fits().stream().mapToDouble(Similarity::area).toArray();
        double range = Signals.range(area);
        return Verdict.of(
                Figure.atLeast("swell", range, SWELL),
                Figure.atLeast("peaks", Signals.peaks(area, Math.max(SWELL / 2, range / 2)), 1),
                Figure.atMost("end off start", Math.abs(Signals.net(area)), 0.35 * range),
                Figure.atMost("centre's reach", motion.whole().reach(), PLACE));
    }
}
