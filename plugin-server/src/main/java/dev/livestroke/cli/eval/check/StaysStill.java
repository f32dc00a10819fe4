package dev.livestroke.cli.eval.check;

/** Points are at most {@value #MOST} of the drawing's size from their mean place, on average. */
public record StaysStill() implements Check {

    static final double MOST = 0.005;

    @Override
    public Verdict of(Motion motion) {
        return Verdict.of(Figure.atMost("deviation", motion.whole().deviation(), MOST));
    }
}
