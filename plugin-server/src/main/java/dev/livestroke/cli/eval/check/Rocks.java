package dev.livestroke.cli.eval.check;

import java.util.Arrays;

/**
 * The drawing tilts to and fro: its turn ranges over {@value #TILT} to 180 degrees, with at least one peak of half that, and
 * ends within 0.35 of the range from its start.
 */
public record Rocks() implements Check {

    static final double TILT = 8;

    @Override
    public Verdict of(Motion motion) {
        double[] degrees =
                Arrays.stream(motion.whole().angles()).map(Math::toDegrees).toArray();
        double range = Signals.range(degrees);
        return Verdict.of(
                new Figure("tilt in degrees", range, TILT, 180),
                Figure.atLeast("peaks", Signals.peaks(degrees, Math.max(TILT / 2, range / 2)), 1),
                Figure.atMost("end off start", Math.abs(Signals.net(degrees)), 0.35 * range));
    }
}
