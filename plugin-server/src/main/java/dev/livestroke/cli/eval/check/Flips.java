package dev.livestroke.cli.eval.check;

/**
 * The drawing is turned over or upside down for a moment: of the lying or the upright unit vector, the best affine map leaves
 * at most {@value #REVERSED} (-1 is the reverse). A whole spin does that too.
 */
public record Flips() implements Check {

    static final double REVERSED = -0.5;

    @Override
    public Verdict of(Motion motion) {
        double least = motion.whole().fits().stream()
                .mapToDouble(Similarity::leastAxis)
                .min()
                .orElse(1);
        return Verdict.of(Figure.atMost("least axis", least, REVERSED));
    }
}
