package dev.livestroke.cli.terminal;

import java.io.PrintStream;

/**
 * Where a run speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param columns width of the terminal that {@code err} is; 0 if it is none
 */
public record Console(PrintStream out, PrintStream err, int columns) {

    /**
     * Returns the console of this process. The launcher says in a property how wide its terminal is; Java itself cannot
     * tell whether stderr is one.
     */
    public static Console ofProcess() {
        return new Console(System.out, System.err, Integer.getInteger("livestroke.columns", 0));
    }

    /** Returns what shows progress here: a bar if this is a terminal, else lines. */
    public ProgressDisplay progress() {
        return columns > 0 ? new ProgressBarDisplay(err, columns) : new ProgressLines(err);
    }
}
