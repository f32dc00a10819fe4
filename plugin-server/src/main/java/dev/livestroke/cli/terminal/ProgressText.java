package dev.livestroke.cli.terminal;

import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;

/** Progress in words. */
final class ProgressText {

    private static final int BAR_CELLS = 24;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private ProgressText() {}

    /** Returns what goes on in {@code stage}. */
    static String of(Stage stage) {
        return switch (stage) {
            case LOADING -> "Loading the prior";
            case START -> "Choosing a start";
            case DISTILLING -> "Finding the motion";
            case FINISHING -> "Making keyframes";
        };
    }

    /** Returns one line of at most {@code width} characters: stage, bar, steps, time left. */
    static String bar(Progress progress, int width) {
        String head = String.format("%-18s ", of(progress.stage()));
        String tail = String.format(" %d/%d%s", progress.done(), progress.total(), left(progress, "  "));
        int cells = Math.min(BAR_CELLS, width - head.length() - tail.length() - 2);
        String line = cells >= 4 ? head + cells(progress, cells) + tail : head.strip() + tail;
        return line.length() <= width ? line : line.substring(0, Math.max(0, width));
    }

    /** Returns the time left in words after {@code separator}; nothing if it is not known. */
    static String left(Progress progress, String separator) {
        double seconds = progress.secondsLeft();
        if (!(seconds >= 0 && seconds < 360_000)) {
            return "";
        }
        long rounded = Math.round(seconds);
        return separator
                + (rounded < 60 ? rounded + " s left" : String.format("%d:%02d min left", rounded / 60, rounded % 60));
    }

    private static String cells(Progress progress, int cells) {
        double share = Math.max(0, Math.min(1, (double) progress.done() / Math.max(1, progress.total())));
        int eighths = (int) Math.round(share * cells * 8);
        String full = "█".repeat(eighths / 8);
        String part = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return "▕" + full + part + " ".repeat(cells - full.length() - part.length()) + "▏";
    }
}
