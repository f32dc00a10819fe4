package dev.livestroke.cli.eval;

import dev.livestroke.animation.Animation;
import dev.livestroke.cli.eval.check.Verdict;
import java.util.OptionalInt;

/**
 * What came of one case with one seed.
 *
 * @param still what the checks say of the same drawing at rest
 * @param measures of the drawing in motion
 * @param rank the place of the case's prompt among ten, 1 the best, by the judge; empty where there is none
 * @param seconds wall-clock time of the whole animation, the loading of networks apart
 * @param start the simple motion that the search began from
 */
record Result(
        Case asked,
        long seed,
        Verdict verdict,
        Verdict still,
        Measures measures,
        OptionalInt rank,
        double seconds,
        double msPerStep,
        String start,
        Animation animation) {

    /** Returns how many cubic segments the drawing has: its strokes, as the paper counts them. */
    int segments() {
        return animation.sketch().paths().stream()
                .flatMap(path -> path.path().subpaths().stream())
                .mapToInt(subpath -> subpath.segments().size())
                .sum();
    }

    /** Returns a name for files. */
    String name() {
        return asked.id() + "-" + seed;
    }
}
