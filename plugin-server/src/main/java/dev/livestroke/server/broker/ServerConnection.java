package dev.livestroke.server.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The server's end: offers tickets, hears reports, gives orders. {@link #hear} for one thread, the rest for any. */
public final class ServerConnection implements AutoCloseable {

    /** An order that no worker took is for one that has died. */
    private static final long ORDER_LIFE_MILLIS = 60_000;

    private final Wire.Line line;
    private final Session sending;
    private final MessageProducer tickets;
    private final MessageProducer orders;
    private final Session hearing;
    private final MessageConsumer desk;

    private ServerConnection(Wire.Line line) throws JMSException {
        this.line = line;
        Connection connection = line.connection();
        sending = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        tickets = sending.createProducer(sending.createQueue(Queues.TICKETS));
        orders = sending.createProducer(sending.createQueue(Queues.WORKERS));
        hearing = connection.createSession(true, Session.SESSION_TRANSACTED);
        desk = hearing.createConsumer(hearing.createQueue(Queues.DESK));
        connection.start();
    }

    static ServerConnection open(String url, String secret) {
        try {
            return new ServerConnection(Wire.connect(url, Secrets.SERVER, secret));
        } catch (JMSException refused) {
            throw new BrokerException("the server does not reach its own job queue", refused);
        }
    }

    /** Says that there is one job more; it is on the disk when this returns. */
    public void offerTicket() {
        synchronized (sending) {
            try {
                Message ticket = sending.createMessage();
                ticket.setStringProperty(Wire.TICKET, UUID.randomUUID().toString());
                Wire.send(tickets, ticket, true, 0);
            } catch (JMSException refused) {
                throw new BrokerException("the job queue does not take a ticket", refused);
            }
        }
    }

    /** Returns the tickets that no worker has taken. */
    public Set<String> tickets() {
        synchronized (sending) {
            try (QueueBrowser browser = sending.createBrowser(sending.createQueue(Queues.TICKETS))) {
                Set<String> waiting = new HashSet<>();
                for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); ) {
                    waiting.add(((Message) all.nextElement()).getStringProperty(Wire.TICKET));
                }
                return waiting;
            } catch (JMSException refused) {
                throw new BrokerException("the job queue does not list its tickets", refused);
            }
        }
    }

    /** Tells {@code worker} something. */
    public void tell(String worker, WorkerOrder order) {
        synchronized (sending) {
            try {
                Message message = Wire.encode(sending, order, WorkerOrder.class);
                message.setStringProperty(Wire.WORKER, worker);
                Wire.send(orders, message, false, ORDER_LIFE_MILLIS);
            } catch (JMSException refused) {
                throw new BrokerException("the job queue does not carry an order", refused);
            }
        }
    }

    /**
     * Waits for the next report and lets {@code handler} have it. If the handler throws, the report stays in the queue and
     * is heard again.
     *
     * @return whether there was one
     */
    public boolean hear(Duration wait, Consumer<WorkerReport> handler) {
        try {
            Message message = wait.isZero() ? desk.receiveNoWait() : desk.receive(wait.toMillis());
            if (message == null) {
                return false;
            }
            handle(message, handler);
            return true;
        } catch (JMSException lost) {
            throw new BrokerException("the job queue does not give reports", lost);
        }
    }

    private void handle(Message message, Consumer<WorkerReport> handler) throws JMSException {
        try {
            handler.accept(Wire.decode(message, WorkerReport.class));
        } catch (RuntimeException notHandled) {
            hearing.rollback();
            throw notHandled;
        }
        hearing.commit();
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (JMSException broken) {
            throw new BrokerException("the connection to the job queue does not close", broken);
        }
    }
}
