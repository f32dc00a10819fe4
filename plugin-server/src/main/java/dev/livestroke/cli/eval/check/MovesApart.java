package dev.livestroke.cli.eval.check;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The centres of two parts come apart by at least {@value #GAP} of the drawing's size more than at rest. */
public record MovesApart(String one, String other) implements Check {

    static final double GAP = 0.1;

    @Override
    public Verdict of(Motion motion) {
        double[] dx = difference(motion.part(one).centreX(), motion.part(other).centreX());
        double[] dy = difference(motion.part(one).centreY(), motion.part(other).centreY());
        double[] distance = motion.whole().perMoment(k -> Math.hypot(dx[k], dy[k]));
        return Verdict.of(Figure.atLeast("gap", Arrays.stream(distance).max().orElse(0) - distance[0], GAP));
    }

    private static double[] difference(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] - b[k]).toArray();
    }
}
