package dev.livestroke.cli;

import dev.livestroke.cli.terminal.Console;
import java.util.Locale;

/** How far a download is: on a terminal a bar that is written over, else a line each tenth; with rate and time left. */
final class FetchProgress {

    private static final int BAR = 30;
    private static final long PAUSE_NANOS = 200_000_000;

    private final Console console;
    private final long start = System.nanoTime();
    private long last;
    private long first = -1;
    private int tenth = -1;

    FetchProgress(Console console) {
        this.console = console;
    }

    /** Tells that {@code done} bytes of {@code total} are there. */
    void tell(long done, long total) {
        long now = System.nanoTime();
        first = first < 0 ? done : first;
        boolean over = done >= total;
        if (console.columns() > 0 && (over || now - last > PAUSE_NANOS)) {
            last = now;
            console.err().print("\r" + line(done, total, now) + (over ? System.lineSeparator() : ""));
            console.err().flush();
        } else if (console.columns() == 0 && (int) (10 * share(done, total)) > tenth) {
            tenth = (int) (10 * share(done, total));
            console.err().println(line(done, total, now).strip());
        }
    }

    private String line(long done, long total, long now) {
        double seconds = Math.max(1e-3, (now - start) / 1e9);
        double rate = (done - first) / seconds;
        int full = (int) (BAR * share(done, total));
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %.1f of %.1f MB  %.1f MB/s  %s left   ",
                "#".repeat(full),
                "-".repeat(BAR - full),
                100 * share(done, total),
                done / 1e6,
                total / 1e6,
                rate / 1e6,
                rate > 0 ? Math.round((total - done) / rate) + " s" : "?");
    }

    private static double share(long done, long total) {
        return total > 0 ? (double) done / total : 1;
    }
}
