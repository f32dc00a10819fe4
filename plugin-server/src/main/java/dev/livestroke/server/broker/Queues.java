package dev.livestroke.server.broker;

import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** The queues, which are declared and never made on the fly, and who may use them. */
final class Queues {

    /** There is work: durable, taken in a transaction. */
    static final String TICKETS = "tickets";

    /** From workers to the server; durable, though only some messages are. */
    static final String DESK = "desk";

    /** From the server to the worker that a message names. */
    static final String WORKERS = "workers";

    private Queues() {}

    static void declare(Configuration configuration) {
        configuration.addAddressSetting("#", settings());
        configuration.putSecurityRoles("#", Set.of(all()));
        configuration.putSecurityRoles(TICKETS, Set.of(all(), worker(false, true)));
        configuration.putSecurityRoles(DESK, Set.of(all(), worker(true, false)));
        configuration.putSecurityRoles(WORKERS, Set.of(all(), worker(false, true)));
        declare(configuration, TICKETS, true);
        declare(configuration, DESK, true);
        declare(configuration, WORKERS, false);
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxDeliveryAttempts(-1) // attempts are counted in the library, by job
                .setRedeliveryDelay(0);
    }

    private static void declare(Configuration configuration, String name, boolean durable) {
        configuration.addAddressConfiguration(new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfig(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(durable)));
    }

    private static Role all() {
        return new Role(Secrets.SERVER, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static Role worker(boolean send, boolean consume) {
        return new Role(
                Secrets.WORKER, send, consume, false, false, false, false, false, false, false, false, false, false);
    }
}
