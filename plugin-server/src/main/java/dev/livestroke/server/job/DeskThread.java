package dev.livestroke.server.job;

import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.broker.Task;
import dev.livestroke.server.broker.WorkerReport;
import dev.livestroke.server.store.file.StoreException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the desk's reports one by one. While the library cannot save, above all because the disk is full, a report stays in
 * the queue and is tried again every second; when the broker fails, it is started again.
 */
final class DeskThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskThread.class);

    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1_000;

    private final JobQueue queue;
    private final Desk desk;
    private final Runnable recovery;
    private final Thread thread = new Thread(this::run, "livestroke-desk");

    private volatile Optional<String> trouble = Optional.empty();
    private volatile boolean closed;

    /** @param recovery what is to be done when the broker was started again */
    DeskThread(JobQueue queue, Desk desk, Runnable recovery) {
        this.queue = queue;
        this.desk = desk;
        this.recovery = recovery;
    }

    void start() {
        thread.start();
    }

    /** Hears what waits now, until there is no more. */
    void drain() {
        while (queue.hear(Duration.ZERO, this::handle)) {
            LOG.debug("heard a report of the last run");
        }
    }

    private void run() {
        while (!closed) {
            try {
                queue.hear(LISTEN, this::handle);
                trouble = Optional.empty();
            } catch (StoreException notSaved) {
                stumble(notSaved);
            } catch (BrokerException lost) {
                if (!closed) {
                    stumble(lost);
                    reopen();
                }
            }
        }
    }

    private void reopen() {
        try {
            queue.reopen();
            drain();
            recovery.run();
        } catch (BrokerException | StoreException stillBroken) {
            stumble(stillBroken);
        }
    }

    private void stumble(RuntimeException failure) {
        LOG.warn("{}", failure.getMessage());
        trouble = Optional.of(String.valueOf(failure.getMessage()));
        desk.wasDeaf();
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    private void handle(WorkerReport report) {
        try {
            report.accept(desk);
        } catch (StoreException | BrokerException later) {
            throw later;
        } catch (RuntimeException bug) { // heard again, it would fail again, and hold up everyone
            LOG.error("cannot handle {}", report, bug);
            taskOf(report).ifPresent(task -> desk.giveUp(task, bug));
        }
    }

    private static Optional<Task> taskOf(WorkerReport report) {
        return report instanceof WorkerReport.OfTask ofTask ? Optional.of(ofTask.task()) : Optional.empty();
    }

    Optional<String> trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(2 * LISTEN.toMillis() + PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
