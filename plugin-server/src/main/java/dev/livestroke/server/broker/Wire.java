package dev.livestroke.server.broker;

import dev.livestroke.server.json.RecordJson;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** What both ends of a connection share: how to connect, and how a message looks. */
final class Wire {

    static final String TICKET = "ticket";
    static final String WORKER = "worker";

    /** A worker that is silent for so long has lost its ticket. */
    private static final long SILENCE_MILLIS = 6_000;

    private static final long CHECK_MILLIS = 2_000;
    private static final long CALL_MILLIS = 10_000;

    /** Larger ones are files of the broker's; those of under a journal file are not. */
    private static final int LARGE_BYTES = 4 << 20;

    private Wire() {}

    /** A connection, and what made it, which is closed with it: closed before, it would take the connection along. */
    record Line(ActiveMQConnectionFactory factory, Connection connection) implements AutoCloseable {
        @Override
        public void close() throws JMSException {
            try (factory) {
                connection.close();
            }
        }
    }

    static Line connect(String url, String user, String secret) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        factory.setConnectionTTL(SILENCE_MILLIS);
        factory.setClientFailureCheckPeriod(CHECK_MILLIS);
        factory.setCallTimeout(CALL_MILLIS);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setConsumerWindowSize(0); // else a worker holds tickets that others could use
        factory.setMinLargeMessageSize(LARGE_BYTES);
        factory.setBlockOnDurableSend(true);
        try {
            return new Line(factory, factory.createConnection(user, secret));
        } catch (JMSException refused) {
            factory.close();
            throw refused;
        }
    }

    /** The delivery mode is said at each message: as a property of a shared context it once lost jobs. */
    static void send(MessageProducer producer, Message message, boolean lasting, long lifeMillis) throws JMSException {
        int mode = lasting ? DeliveryMode.PERSISTENT : DeliveryMode.NON_PERSISTENT;
        producer.send(message, mode, Message.DEFAULT_PRIORITY, lifeMillis);
        if (message.getJMSDeliveryMode() != mode) {
            throw new IllegalStateException("the broker's client changed the delivery mode of a message");
        }
    }

    static <T> Message encode(Session session, T value, Class<T> family) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(RecordJson.write(value, family).getBytes(StandardCharsets.UTF_8));
        return message;
    }

    static <T> T decode(Message message, Class<T> family) throws JMSException {
        BytesMessage bytes = (BytesMessage) message;
        byte[] text = new byte[Math.toIntExact(bytes.getBodyLength())];
        bytes.readBytes(text);
        return RecordJson.read(new String(text, StandardCharsets.UTF_8), family);
    }
}
