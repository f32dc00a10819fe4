package dev.livestroke.server.worker;

import dev.livestroke.server.broker.BrokerException;
import dev.livestroke.server.broker.WorkerConnection;
import dev.livestroke.server.broker.WorkerOrder;
import dev.livestroke.server.broker.WorkerReport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time of one connection: takes ticket after ticket on the caller's thread, while one thread hears orders and another
 * tells every second that this worker lives. When the connection is lost, what is being made is dropped: another worker
 * goes on from the checkpoint.
 */
final class Shift implements WorkerOrder.Handler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    private static final Duration TICKET_WAIT = Duration.ofMillis(500);
    private static final Duration ORDER_WAIT = Duration.ofMillis(500);
    private static final long ANSWER_SECONDS = 20;
    private static final long BEAT_MILLIS = 1_000;

    private final WorkerConnection connection;
    private final String worker;
    private final BlockingQueue<Optional<Assignment>> answers = new LinkedBlockingQueue<>();

    private volatile boolean over;
    private volatile boolean ready;
    private volatile @Nullable Assignment current;

    Shift(WorkerConnection connection, String worker) {
        this.connection = connection;
        this.worker = worker;
        run("orders", this::hear);
        run("life", this::beat);
    }

    private void run(String what, Runnable loop) {
        Thread thread = new Thread(loop, "livestroke-worker-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    /** Says from now on that it is ready. */
    void ready() {
        ready = true;
        connection.report(new WorkerReport.Alive(worker, true));
    }

    /** Works until the connection is lost. */
    void work(Workbench bench) {
        while (!over) {
            connection.takeTicket(TICKET_WAIT).ifPresent(ticket -> work(bench, ticket));
        }
    }

    private void work(Workbench bench, String ticket) {
        answers.clear();
        connection.report(new WorkerReport.Claim(worker, ticket));
        Optional<Optional<Assignment>> answer = answer();
        if (answer.isEmpty()) {
            connection.giveBack();
            return;
        }
        answer.get().ifPresent(bench::make);
        current = null;
        connection.useUp();
    }

    private Optional<Optional<Assignment>> answer() {
        try {
            return Optional.ofNullable(answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void hear() {
        try {
            while (!over) {
                connection.order(ORDER_WAIT).ifPresent(order -> order.accept(this));
            }
        } catch (BrokerException lost) {
            lost(lost);
        }
    }

    private void beat() {
        try {
            while (!over) {
                connection.report(new WorkerReport.Alive(worker, ready));
                Thread.sleep(BEAT_MILLIS);
            }
        } catch (BrokerException lost) {
            lost(lost);
        } catch (InterruptedException stopped) {
            over = true;
        }
    }

    private void lost(BrokerException failure) {
        if (!over) {
            LOG.warn("{}", failure.getMessage());
        }
        over = true;
        Assignment made = current;
        if (made != null) {
            made.cancel();
        }
    }

    @Override
    public void animate(WorkerOrder.Animate order) {
        Assignment assignment = new Assignment(order);
        current = assignment;
        answers.add(Optional.of(assignment));
    }

    @Override
    public void rest(WorkerOrder.Rest order) {
        answers.add(Optional.empty());
    }

    @Override
    public void stop(WorkerOrder.Stop order) {
        Assignment made = current;
        if (made != null && made.isOf(order.task())) {
            made.cancel();
        }
    }

    @Override
    public void keep(WorkerOrder.Keep order) {
        Assignment made = current;
        if (made != null && made.isOf(order.task())) {
            made.keep();
        }
    }

    @Override
    public void close() {
        over = true;
        connection.close();
    }
}
