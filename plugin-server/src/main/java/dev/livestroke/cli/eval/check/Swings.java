package dev.livestroke.cli.eval.check;

import java.util.Arrays;

/**
 * A weight swings below a fixed point, as a pendulum: the mean x of the weight ranges over at least {@value #SWING} of the
 * drawing's size and goes to both sides of its rest by at least a quarter of that, the drawing's highest tenth reaches at
 * most a quarter as far, and the distance between the two changes by at most a tenth.
 */
public record Swings(String weight) implements Check {

    static final double SWING = 0.08;

    @Override
    public Verdict of(Motion motion) {
        Track pivot = motion.whole().highest(0.1);
        double[] x = motion.part(weight).centreX();
        double[] y = motion.part(weight).centreY();
        double[] pivotX = pivot.centreX();
        double[] pivotY = pivot.centreY();
        double swing = Signals.range(x);
        double left = x[0] - Arrays.stream(x).min().orElse(0);
        double[] length = pivot.perMoment(k -> Math.hypot(x[k] - pivotX[k], y[k] - pivotY[k]));
        return Verdict.of(
                Figure.atLeast("swing", swing, SWING),
                Figure.atLeast("to the lesser side", Math.min(left, swing - left), swing / 4),
                Figure.atMost("reach of the pivot", pivot.reach(), swing / 4),
                Figure.atMost("change of length", Signals.range(length) / length[0], 0.1));
    }
}
