package dev.livestroke.cli.eval.check;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A head goes up and down: as seen from the rest of the drawing, the point of it that moves most ranges over at least {@value
 * #DIP} of the drawing's height, and the head's mean height or its turn has at least one peak of half its range.
 */
public record Nods(String head) implements Check {

    static final double DIP = 0.03;

    @Override
    public Verdict of(Motion motion) {
        Track body = motion.without(List.of(head));
        Track seen = motion.part(head).relativeTo(body);
        double dip = IntStream.range(0, seen.points())
                .mapToDouble(i -> Signals.range(seen.perMoment(k -> seen.y(k, i))))
                .max()
                .orElse(0);
        double[] height = seen.centreY();
        double[] turn = seen.angles();
        int peaks = Math.max(
                Signals.peaks(height, Math.max(DIP / 4, Signals.range(height) / 2)),
                Signals.peaks(turn, Math.max(0.03, Signals.range(turn) / 2)));
        return Verdict.of(
                Figure.atLeast("dip", dip, DIP),
                Figure.atLeast("peaks", peaks, 1),
                Figure.atMost(
                        "deviation of the rest",
                        body.deviation(),
                        motion.part(head).deviation()));
    }
}
