package dev.livestroke.cli;

import dev.livestroke.animator.CancellationToken;
import dev.livestroke.cli.output.OutputFiles;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancelled run that leaves nothing behind. While it is open, the end of the process first cancels
 * the token and gives the work a moment to unwind; the JVM then ends with 130.
 */
final class Interruption implements AutoCloseable {

    /** Within this the animator hears of it: a step takes less. */
    private static final long PATIENCE_MILLIS = 400;

    private final CancellationToken token = new CancellationToken();
    private final CountDownLatch unwound = new CountDownLatch(1);
    private final Thread hook;

    Interruption(OutputFiles files, PrintStream err) {
        hook = new Thread(() -> stop(files, err), "livestroke-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(OutputFiles files, PrintStream err) {
        token.cancel();
        try {
            if (!unwound.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                err.println(); // leaves the line of the progress bar
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        files.close();
        if (!files.areWritten()) {
            err.println("livestroke: cancelled; nothing was written.");
        }
    }

    /** Returns what the work must ask. */
    CancellationToken token() {
        return token;
    }

    /** The work has ended, well or not. */
    @Override
    public void close() {
        unwound.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it says what happened, and this process ends.
            return;
        }
    }
}
