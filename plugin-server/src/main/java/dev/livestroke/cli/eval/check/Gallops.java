package dev.livestroke.cli.eval.check;

import java.util.List;

/**
 * All legs reach out: as seen from the rest of the drawing, the lowest third of each reaches at least {@value #STRIDE} of its
 * size, with at least one peak of half its stride.
 */
public record Gallops(List<String> legs) implements Check {

    static final double STRIDE = 0.05;

    /** Copies the list. */
    public Gallops {
        legs = List.copyOf(legs);
    }

    @Override
    public Verdict of(Motion motion) {
        Track body = motion.without(legs);
        double least = Double.POSITIVE_INFINITY;
        int peaks = Integer.MAX_VALUE;
        for (String leg : legs) {
            Track foot = Alternates.foot(motion, leg, body);
            double[] x = foot.centreX();
            least = Math.min(least, foot.reach());
            peaks = Math.min(peaks, Signals.peaks(x, Math.max(STRIDE / 4, Signals.range(x) / 2)));
        }
        return Verdict.of(Figure.atLeast("least stride", least, STRIDE), Figure.atLeast("least peaks", peaks, 1));
    }
}
