package dev.livestroke.cli.eval.check;

import java.util.List;
import java.util.stream.Stream;

/** What a check found. */
public record Verdict(List<Figure> figures) {

    /** Copies the figures. */
    public Verdict {
        figures = List.copyOf(figures);
    }

    static Verdict of(Figure... figures) {
        return new Verdict(List.of(figures));
    }

    /** Returns whether every figure is in its range. */
    public boolean passed() {
        return figures.stream().allMatch(Figure::holds);
    }

    /** Returns what both found, together. */
    public Verdict and(Verdict other) {
        return new Verdict(
                Stream.concat(figures.stream(), other.figures.stream()).toList());
    }
}
