package dev.livestroke.cli.eval.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Two legs swing in antiphase: as seen from the rest of the drawing, the mean x of the lowest third of each ranges over at
 * least {@value #STRIDE} of its size, and the two have a correlation of at most -0.5.
 *
 * @param others further legs, which are no part of the body either
 */
public record Alternates(String one, String other, List<String> others) implements Check {

    static final double STRIDE = 0.05;

    /** Copies the list. */
    public Alternates {
        others = List.copyOf(others);
    }

    @Override
    public Verdict of(Motion motion) {
        List<String> legs = new ArrayList<>(others);
        legs.add(one);
        legs.add(other);
        Track body = motion.without(legs);
        double[] first = foot(motion, one, body).centreX();
        double[] second = foot(motion, other, body).centreX();
        return Verdict.of(
                Figure.atLeast("stride of " + one, Signals.range(first), STRIDE),
                Figure.atLeast("stride of " + other, Signals.range(second), STRIDE),
                Figure.atMost("correlation", Signals.correlation(first, second), -0.5));
    }

    static Track foot(Motion motion, String leg, Track body) {
        return motion.part(leg).lowest(0.34).relativeTo(body);
    }
}
