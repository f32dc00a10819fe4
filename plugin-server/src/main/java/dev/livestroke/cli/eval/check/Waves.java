package dev.livestroke.cli.eval.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Hands (claws, arms) are waved: as seen from the rest of the drawing, the centre of each reaches at least {@value #REACH} of
 * its size, with at least one peak, and the rest deviates at most half as much as they.
 *
 * @param along parts that move with the hands and are no part of the rest either
 */
public record Waves(List<String> hands, List<String> along) implements Check {

    static final double REACH = 0.06;

    /** Copies the lists. */
    public Waves {
        hands = List.copyOf(hands);
        along = List.copyOf(along);
    }

    @Override
    public Verdict of(Motion motion) {
        List<String> limbs = new ArrayList<>(hands);
        limbs.addAll(along);
        Track body = motion.without(limbs);
        double least = Double.POSITIVE_INFINITY;
        double deviation = Double.POSITIVE_INFINITY;
        int peaks = Integer.MAX_VALUE;
        for (String hand : hands) {
            Track seen = motion.part(hand).relativeTo(body);
            least = Math.min(least, seen.reach());
            deviation = Math.min(deviation, motion.part(hand).deviation());
            peaks = Math.min(
                    peaks,
                    Math.max(
                            Signals.peaks(seen.centreX(), Math.max(REACH / 4, Signals.range(seen.centreX()) / 2)),
                            Signals.peaks(seen.centreY(), Math.max(REACH / 4, Signals.range(seen.centreY()) / 2))));
        }
        return Verdict.of(
                Figure.atLeast("reach", least, REACH),
                Figure.atLeast("peaks", peaks, 1),
                Figure.atMost("deviation of the rest", body.deviation(), deviation / 2));
    }
}
