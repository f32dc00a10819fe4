package dev.livestroke.cli.eval.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two wings move as each other's mirror image: as seen from the rest of the drawing, the centre of each reaches at least
 * {@value #REACH} of its size, and the ways of both, one of them mirrored left to right, have a correlation of at least 0.5.
 */
public record Flaps(String left, String right) implements Check {

    static final double REACH = 0.04;

    @Override
    public Verdict of(Motion motion) {
        Track body = motion.without(List.of(left, right));
        Track leftWing = motion.part(left).relativeTo(body);
        Track rightWing = motion.part(right).relativeTo(body);
        double alike = Signals.correlation(wayOf(leftWing, -1), wayOf(rightWing, 1));
        return Verdict.of(
                Figure.atLeast("reach of the left", leftWing.reach(), REACH),
                Figure.atLeast("reach of the right", rightWing.reach(), REACH),
                Figure.atLeast("correlation of mirror images", alike, 0.5));
    }

    /** Returns x and y of the centre, one after the other, each levelled. */
    private static double[] wayOf(Track wing, int mirror) {
        double[] x = Signals.levelled(wing.centreX());
        double[] y = Signals.levelled(wing.centreY());
        return DoubleStream.concat(Arrays.stream(x).map(v -> mirror * v), Arrays.stream(y))
                .toArray();
    }
}
