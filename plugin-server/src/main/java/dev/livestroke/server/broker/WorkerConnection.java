package dev.livestroke.server.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * A worker's end. A ticket that is neither used up nor given back goes to another worker when this connection ends, or
 * is silent for six seconds. {@link #takeTicket}, {@link #useUp} and {@link #giveBack} for one thread, {@link #order} for
 * one, {@link #report} for any. Everything throws {@link BrokerException} when the connection is lost.
 */
public final class WorkerConnection implements AutoCloseable {

    private final Wire.Line line;
    private final Session taking;
    private final MessageConsumer tickets;
    private final Session reporting;
    private final MessageProducer desk;
    private final MessageConsumer orders;

    private WorkerConnection(Wire.Line line, String worker) throws JMSException {
        this.line = line;
        Connection connection = line.connection();
        taking = connection.createSession(true, Session.SESSION_TRANSACTED);
        tickets = taking.createConsumer(taking.createQueue(Queues.TICKETS));
        reporting = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        desk = reporting.createProducer(reporting.createQueue(Queues.DESK));
        Session hearing = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        orders = hearing.createConsumer(hearing.createQueue(Queues.WORKERS), Wire.WORKER + " = '" + worker + "'");
        connection.start();
    }

    /**
     * Connects.
     *
     * @param worker a name that no other worker has, letters, digits and dashes
     */
    public static WorkerConnection open(BrokerLink link, String worker) {
        if (!worker.matches("[A-Za-z0-9-]{1,100}")) {
            throw new IllegalArgumentException("a worker's name must be letters, digits and dashes: " + worker);
        }
        try {
            String url = "tcp://" + link.host() + ":" + link.port();
            return new WorkerConnection(Wire.connect(url, Secrets.WORKER, link.secret()), worker);
        } catch (JMSException refused) {
            throw new BrokerException("the server at " + link + " does not answer", refused);
        }
    }

    /** Waits for a ticket and takes it. */
    public Optional<String> takeTicket(Duration wait) {
        try {
            Message ticket = tickets.receive(wait.toMillis());
            return ticket == null ? Optional.empty() : Optional.of(ticket.getStringProperty(Wire.TICKET));
        } catch (JMSException lost) {
            throw lost(lost);
        }
    }

    /** The work of the ticket is done. */
    public void useUp() {
        try {
            taking.commit();
        } catch (JMSException lost) {
            throw lost(lost);
        }
    }

    /** The work of the ticket is for another worker, or for this one later. */
    public void giveBack() {
        try {
            taking.rollback();
        } catch (JMSException lost) {
            throw lost(lost);
        }
    }

    /** Says something to the server; lasting reports are on the broker's disk when this returns. */
    public void report(WorkerReport report) {
        synchronized (reporting) {
            try {
                Wire.send(desk, Wire.encode(reporting, report, WorkerReport.class), report.isLasting(), 0);
            } catch (JMSException lost) {
                throw lost(lost);
            }
        }
    }

    /** Waits for the server's next word. */
    public Optional<WorkerOrder> order(Duration wait) {
        try {
            Message order = orders.receive(wait.toMillis());
            return order == null ? Optional.empty() : Optional.of(Wire.decode(order, WorkerOrder.class));
        } catch (JMSException lost) {
            throw lost(lost);
        }
    }

    private static BrokerException lost(JMSException cause) {
        return new BrokerException("the connection to the server is lost", cause);
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (JMSException gone) { // there is nothing left to close
            return;
        }
    }
}
