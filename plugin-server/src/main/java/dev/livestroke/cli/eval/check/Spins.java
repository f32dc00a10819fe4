package dev.livestroke.cli.eval.check;

/** The drawing turns: the net turn of the best similarity, counted over whole turns, is at least {@code turns}. */
public record Spins(Turning turning, double turns) implements Check {

    @Override
    public Verdict of(Motion motion) {
        double net = Signals.net(motion.whole().angles()) / (2 * Math.PI);
        return Verdict.of(Figure.atLeast("turns", turning.along(net), turns));
    }
}
