package dev.livestroke.cli.terminal;

import dev.livestroke.animator.Progress;
import java.io.PrintStream;

/** A few lines for logs: one where a stage begins, and one for each quarter of a long stage. */
final class ProgressLines implements ProgressDisplay {

    private static final int LONG_STAGE_STEPS = 20;

    private final PrintStream err;
    private String lastLine = "";

    ProgressLines(PrintStream err) {
        this.err = err;
    }

    @Override
    public void progressed(Progress progress) {
        int quarter = progress.total() < LONG_STAGE_STEPS ? 0 : 4 * progress.done() / progress.total();
        String line = ProgressText.of(progress.stage()) + (quarter == 0 ? "" : ": " + 25 * quarter + " %");
        if (!line.equals(lastLine)) {
            lastLine = line;
            err.println(line + (quarter == 0 || quarter == 4 ? "" : ProgressText.left(progress, ", ")));
        }
    }
}
