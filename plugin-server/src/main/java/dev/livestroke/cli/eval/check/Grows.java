package dev.livestroke.cli.eval.check;

import java.util.List;

/** The best similarity's scale at the end is at least {@value #FACTOR}. */
public record Grows() implements Check {

    static final double FACTOR = 1.2;

    @Override
    public Verdict of(Motion motion) {
        return Verdict.of(Figure.atLeast("scale", last(motion), FACTOR));
    }

    static double last(Motion motion) {
        List<Similarity> fits = motion.whole().fits();
        return fits.get(fits.size() - 1).scale();
    }
}
