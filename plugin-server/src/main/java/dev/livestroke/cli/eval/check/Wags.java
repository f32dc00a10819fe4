package dev.livestroke.cli.eval.check;

import java.util.Arrays;
import java.util.List;

/**
 * A small part goes quickly to and fro: as seen from the rest of the drawing, its turn ranges over at least {@value #SWING}
 * degrees with at least two peaks of half that, and the rest deviates less than the part.
 */
public record Wags(String part) implements Check {

    static final double SWING = 12;

    @Override
    public Verdict of(Motion motion) {
        Track body = motion.without(List.of(part));
        Track seen = motion.part(part).relativeTo(body);
        double[] degrees = Arrays.stream(seen.angles()).map(Math::toDegrees).toArray();
        double range = Signals.range(degrees);
        return Verdict.of(
                Figure.atLeast("swing in degrees", range, SWING),
                Figure.atLeast("peaks", Signals.peaks(degrees, Math.max(SWING / 2, range / 2)), 2),
                Figure.atMost(
                        "deviation of the rest",
                        body.deviation(),
                        motion.part(part).deviation()));
    }
}
