package dev.livestroke.server.broker;

import dev.livestroke.server.secret.Secret;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Who may do what at the broker: the server everything, a worker only take tickets, report and hear. */
final class Secrets implements ActiveMQSecurityManager {

    static final String SERVER = "server";
    static final String WORKER = "worker";

    private final Map<String, String> secrets =
            Map.of(SERVER, Secret.random().reveal(), WORKER, Secret.random().reveal());

    String of(String user) {
        return secrets.getOrDefault(user, "");
    }

    @Override
    public boolean validateUser(String user, String password) {
        String secret = user == null ? null : secrets.get(user);
        return secret != null && password != null && Secret.same(secret, password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return validateUser(user, password)
                && roles.stream().anyMatch(role -> role.getName().equals(user) && check.hasRole(role));
    }
}
