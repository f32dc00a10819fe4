package dev.livestroke.server.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;

/** Who may do what at the broker: the server everything, a worker only take tickets, report and hear. */
final class Secrets implements ActiveMQSecurityManager {

    static final String SERVER = "server";
    static final String WORKER = "worker";

    private static final int SECRET_BYTES = 32;

    private final Map<String, String> secrets = Map.of(SERVER, fresh(), WORKER, fresh());

    private static String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String of(String user) {
        return secrets.getOrDefault(user, "");
    }

    @Override
    public boolean validateUser(String user, String password) {
        String secret = user == null ? null : secrets.get(user);
        return secret != null && password != null && MessageDigest.isEqual(utf8(secret), utf8(password));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return validateUser(user, password)
                && roles.stream().anyMatch(role -> role.getName().equals(user) && check.hasRole(role));
    }
}
