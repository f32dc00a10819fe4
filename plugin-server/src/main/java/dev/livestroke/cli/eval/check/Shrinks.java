package dev.livestroke.cli.eval.check;

/** The best similarity's scale at the end is at most 1 / 1.2. */
public record Shrinks() implements Check {

    @Override
    public Verdict of(Motion motion) {
        return Verdict.of(Figure.atMost("scale", Grows.last(motion), 1 / Grows.FACTOR));
    }
}
