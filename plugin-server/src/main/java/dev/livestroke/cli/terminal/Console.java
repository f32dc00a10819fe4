package dev.livestroke.cli.terminal;

import java.io.PrintStream;

/**
 * Where a run speaks: results on {@code out}, everything else on {@code err}.
 *
 * @param columns width of the terminal that {@code err} is; 0 if it is none
 */
public record Console(PrintStream out, PrintStream err, int columns) {

    /** Returns the console of this process; the launcher says in a property how wide its terminal is. */
    public static Console ofProcess() {
        boolean unknown = System.getProperty("livestroke.columns") == null;
        int assumed = unknown && System.console() != null ? 80 : 0;
        return new Console(System.out, System.err, Integer.getInteger("livestroke.columns", assumed));
    }

    /** Returns what shows progress here: a bar if this is a terminal, else lines. */
    public ProgressDisplay progress() {
        return columns > 0 ? new ProgressBarDisplay(err, columns) : new ProgressLines(err);
    }
}
