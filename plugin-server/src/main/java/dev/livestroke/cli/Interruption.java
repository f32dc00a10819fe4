package dev.livestroke.cli;

import dev.livestroke.animator.CancellationToken;
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

    private final CountDownLatch unwound = new CountDownLatch(1);
    private final Thread hook;

    /** @param cleanup what to do if the work does not unwind in time; may run twice, at the same time as the work */
    Interruption(CancellationToken token, Runnable cleanup, PrintStream err) {
        hook = new Thread(() -> stop(token, cleanup, err), "livestroke-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(CancellationToken token, Runnable cleanup, PrintStream err) {
        token.cancel();
        try {
            if (!unwound.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                err.println(); // leaves the line of the progress bar
                cleanup.run();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        err.println("livestroke: cancelled; nothing was written.");
        err.flush();
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
