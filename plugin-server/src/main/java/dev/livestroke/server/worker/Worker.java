package dev.livestroke.server.worker;

import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.broker.BrokerLink;
import dev.livestroke.server.broker.WorkerConnection;
import dev.livestroke.server.broker.WorkerReport;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker: connects, works, and connects again when the connection is lost. */
public final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final long PAUSE_MILLIS = 500;

    /** So long a result is worth trying to deliver it. */
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    private final String name;
    private final Path link;
    private final Studio studio;
    private final Duration patience;

    /**
     * Creates a worker that {@link #run} sets to work.
     *
     * @param name letters, digits and dashes; no other worker has it
     * @param link the file in which the server tells how to reach it
     * @param patience after so long without a server it gives up
     */
    public Worker(String name, Path link, Studio studio, Duration patience) {
        this.name = name;
        this.link = link;
        this.studio = studio;
        this.patience = patience;
    }

    /**
     * Works for as long as there is a server.
     *
     * @throws BrokerException if there was none for longer than its patience
     * @throws MemoryExhausted if memory ran out: the process had better end
     */
    public void run() {
        boolean warm = false;
        while (true) {
            WorkerConnection connection = connect(patience);
            try (connection;
                    Shift shift = new Shift(connection, name)) {
                if (!warm) {
                    warm();
                    warm = true;
                }
                shift.ready();
                shift.work(new Workbench(name, studio, connection::report, report -> deliver(connection, report)));
            } catch (BrokerException lost) {
                LOG.warn("{}", lost.getMessage());
            }
        }
    }

    /** A prior that does not load is told by the jobs that need it. */
    private void warm() {
        try {
            studio.warm();
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("the prior does not load", failure);
        }
    }

    /** A result outlives its connection; the server refuses it if another worker has the job meanwhile. */
    private void deliver(WorkerConnection connection, WorkerReport result) {
        try {
            connection.report(result);
        } catch (BrokerException lost) {
            try (WorkerConnection fresh = connect(DELIVERY)) {
                fresh.report(result);
            }
        }
    }

    private WorkerConnection connect(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return WorkerConnection.open(BrokerLink.read(link), name);
            } catch (BrokerException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
