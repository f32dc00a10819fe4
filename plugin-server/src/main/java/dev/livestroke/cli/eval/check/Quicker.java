package dev.livestroke.cli.eval.check;

/** Points go at least {@value #RATIO} times the way that they go in another motion of the same drawing. */
public record Quicker(Motion slow) implements Check {

    static final double RATIO = 1.3;

    @Override
    public Verdict of(Motion motion) {
        double ratio = motion.whole().way() / Math.max(1e-9, slow.whole().way());
        return Verdict.of(
                Figure.atLeast("way, against the slow motion's", ratio, RATIO),
                Figure.atLeast("way of the slow motion", slow.whole().way(), 0.05));
    }
}
