package dev.livestroke.cli.eval.check;

import java.util.List;

/**
 * Parts turn in their places: as seen from the rest of the drawing, each turns at least {@value #TURNS} of a whole turn, all
 * the same way, while its centre reaches at most a tenth of the drawing's size.
 */
public record Turns(List<String> parts) implements Check {

    static final double TURNS = 0.25;

    /** Copies the list. */
    public Turns {
        parts = List.copyOf(parts);
    }

    @Override
    public Verdict of(Motion motion) {
        Track body = motion.without(parts);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double reach = 0;
        for (String part : parts) {
            Track seen = motion.part(part).relativeTo(body);
            double turns = Signals.net(seen.angles()) / (2 * Math.PI);
            least = Math.min(least, turns);
            most = Math.max(most, turns);
            reach = Math.max(reach, seen.reach());
        }
        return Verdict.of(
                Figure.atLeast("turns, all one way", Math.max(least, -most), TURNS),
                Figure.atMost("reach of the hub", reach, 0.1));
    }
}
