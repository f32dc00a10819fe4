package dev.livestroke.cli.terminal;

import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;

/** A bar on a terminal that is drawn over itself by a thread of its own, and is gone at the end. */
final class ProgressBarDisplay implements ProgressDisplay {

    private static final int REDRAW_MILLIS = 200;

    private final ProgressBar bar;
    private volatile Progress latest = new Progress(Stage.LOADING, 0, 1, Double.NaN);

    ProgressBarDisplay(PrintStream err, int columns) {
        bar = ProgressBar.builder()
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .continuousUpdate()
                .setRenderer((state, width) -> padded(ProgressText.bar(latest, width), width))
                .setConsumer(new DelegatingProgressBarConsumer(line -> err.print("\r" + line), columns - 1))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void progressed(Progress progress) {
        latest = progress;
    }

    /** A shorter line must cover the one before. */
    private static String padded(String line, int width) {
        return line + " ".repeat(Math.max(0, width - line.length()));
    }

    @Override
    public void close() {
        bar.close();
    }
}
