package dev.livestroke.server.job;

import dev.livestroke.server.broker.Broker;
import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.broker.ServerConnection;
import dev.livestroke.server.broker.WorkerOrder;
import dev.livestroke.server.broker.WorkerReport;
import dev.livestroke.server.store.file.LibraryFolder;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker and the server's connection to it. The library is the truth and the broker only carries: what it does not
 * take is made good by {@link #reopen} and {@link #fill}.
 */
final class JobQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private final LibraryFolder folder;
    private volatile Broker broker;
    private volatile ServerConnection connection;

    /** @throws BrokerException if the broker does not start */
    JobQueue(LibraryFolder folder) {
        this.folder = folder;
        this.broker = Broker.start(folder.broker());
        this.connection = broker.connect();
    }

    /** Starts the broker again after it failed. */
    void reopen() {
        close();
        broker = Broker.start(folder.broker());
        connection = broker.connect();
    }

    /** Tells workers where the broker is, so from now on they come. */
    void invite() {
        broker.link().write(folder.workerLink());
    }

    /** Brings the tickets to {@code jobs} at least, while no worker holds one; spare tickets do no harm. */
    void fill(int jobs) {
        for (int there = connection.tickets().size(); there < jobs; there++) {
            connection.offerTicket();
        }
    }

    /** Says that there is one job more. */
    void offerTicket() {
        try {
            connection.offerTicket();
        } catch (BrokerException failed) { // the job is in the library: it gets its ticket when the broker is back
            LOG.warn("{}", failed.getMessage());
        }
    }

    void tell(String worker, WorkerOrder order) {
        try {
            connection.tell(worker, order);
        } catch (BrokerException failed) { // the worker asks again, or its result is refused
            LOG.warn("{}", failed.getMessage());
        }
    }

    /** As {@link ServerConnection#hear}. */
    boolean hear(Duration wait, Consumer<WorkerReport> handler) {
        return connection.hear(wait, handler);
    }

    boolean isRunning() {
        return broker.isRunning();
    }

    @Override
    public void close() {
        try {
            connection.close();
            broker.close();
        } catch (BrokerException broken) {
            LOG.warn("{}", broken.getMessage());
        }
    }
}
