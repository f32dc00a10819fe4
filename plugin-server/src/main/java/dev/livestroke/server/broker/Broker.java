package dev.livestroke.server.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * An ActiveMQ Artemis broker inside this process. The server reaches it within the JVM, workers by TCP on the loopback
 * address with a secret that is new at every start. Tickets and results are in its journal, on the disk, before a sender
 * hears that they were taken.
 */
public final class Broker implements AutoCloseable {

    /** A name of its own for each broker in this JVM. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String LOOPBACK = "127.0.0.1";
    private static final String WORKER_ACCEPTOR = "workers";
    private static final int JOURNAL_FILE_BYTES = 10 << 20;

    private final EmbeddedActiveMQ server;
    private final Secrets secrets;
    private final String inside;

    private Broker(EmbeddedActiveMQ server, Secrets secrets, String inside) {
        this.server = server;
        this.secrets = secrets;
        this.inside = inside;
    }

    /**
     * Starts a broker that keeps its journal in {@code folder}.
     *
     * @throws BrokerException if it does not start
     */
    public static Broker start(Path folder) {
        String inside = "vm://" + COUNT.incrementAndGet();
        Secrets secrets = new Secrets();
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            server.setConfiguration(configuration(folder, inside));
            server.setSecurityManager(secrets);
            server.start();
            if (!server.getActiveMQServer().isActive()) {
                throw new IOException("it did not become active within its time");
            }
            return new Broker(server, secrets, inside);
        } catch (Exception refused) { // Artemis declares no narrower type
            throw new BrokerException("the job queue in " + folder + " does not start", refused);
        }
    }

    private static Configuration configuration(Path folder, String inside) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setName("livestroke")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setNodeManagerLockDirectory(folder.resolve("journal").toString())
                .setSecurityEnabled(true)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(-1) // else a disk that is 90 % full stops every sender, silently
                .setCriticalAnalyzer(false) // it takes a busy machine for a broken broker
                .setConnectionTtlCheckInterval(500)
                .addAcceptorConfiguration("server", inside)
                .addAcceptorConfiguration(
                        WORKER_ACCEPTOR,
                        "tcp://" + LOOPBACK + ":0?protocols=CORE&useEpoll=false&useKQueue=false&nioRemotingThreads=2");
        Queues.declare(configuration);
        return configuration;
    }

    /** Returns how workers reach it. */
    public BrokerLink link() {
        NettyAcceptor acceptor =
                (NettyAcceptor) server.getActiveMQServer().getRemotingService().getAcceptor(WORKER_ACCEPTOR);
        return new BrokerLink(LOOPBACK, acceptor.getActualPort(), secrets.of(Secrets.WORKER));
    }

    /** Returns whether it serves; a full disk may have stopped it. */
    public boolean isRunning() {
        return server.getActiveMQServer().isStarted();
    }

    /** Opens the server's own connection. */
    public ServerConnection connect() {
        return ServerConnection.open(inside, secrets.of(Secrets.SERVER));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception broken) { // Artemis declares no narrower type
            throw new BrokerException("the job queue does not stop", broken);
        }
    }
}
