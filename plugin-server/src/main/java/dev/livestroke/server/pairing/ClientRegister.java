package dev.livestroke.server.pairing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import dev.livestroke.server.secret.PrivateFile;
import dev.livestroke.server.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The clients that may come in, in a file that only its owner can read. It is read anew at each question, so that what
 * another process revokes is gone at once. Safe for several threads and processes.
 */
public final class ClientRegister {

    private static final String FILE_NAME = "clients.json";
    private static final Duration IDLE_LIMIT = Duration.ofDays(90);
    private static final Duration SEEN_STEP = Duration.ofHours(1);
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path path;
    private final PrivateFile file;
    private final Clock clock;

    /** Makes the register in {@code folder}. */
    public ClientRegister(Path folder, Clock clock) {
        this.path = folder.resolve(FILE_NAME);
        this.file = new PrivateFile(path);
        this.clock = clock;
    }

    /**
     * Returns the clients that came in during the last 90 days, in the order they paired.
     *
     * @throws RegisterException if the file cannot be read
     */
    public List<PairedClient> clients() {
        try {
            return parse(file.read());
        } catch (IOException cause) {
            throw new RegisterException("cannot read " + path + ": check its rights", cause);
        }
    }

    /** Returns the client with {@code id}. */
    public Optional<PairedClient> client(String id) {
        return clients().stream().filter(client -> client.id().equals(id)).findFirst();
    }

    /** Lets a client in and returns it with its new token. */
    PairedClient add(String name, String host, String origin, boolean page) {
        Instant now = clock.instant();
        String id = "c-" + Secret.random().reveal().replaceAll("[_-]", "").substring(0, 10);
        PairedClient client = new PairedClient(id, name, host, origin, page, now, now, Secret.random());
        change(clients -> {
            clients.add(client);
            return clients;
        });
        return client;
    }

    /** Notes that a client came in; to the hour, so that the file is seldom written. */
    public void saw(PairedClient client) {
        Instant now = clock.instant();
        if (client.lastSeen().plus(SEEN_STEP).isBefore(now)) {
            change(clients -> {
                clients.replaceAll(other -> other.id().equals(client.id()) ? other.seen(now) : other);
                return clients;
            });
        }
    }

    /** Shuts a client out; returns whether there was one of that id. */
    public boolean revoke(String id) {
        boolean known = client(id).isPresent();
        change(clients -> {
            clients.removeIf(client -> client.id().equals(id));
            return clients;
        });
        return known;
    }

    private void change(UnaryOperator<List<PairedClient>> change) {
        try {
            file.update(text -> GSON.toJson(change.apply(parse(text)).stream()
                    .map(ClientRegister::toMap)
                    .toList()));
        } catch (IOException cause) {
            throw new RegisterException("cannot write " + path + ": check its rights and the disk's space", cause);
        }
    }

    private List<PairedClient> parse(String text) {
        if (text.isBlank()) {
            return new ArrayList<>();
        }
        try {
            List<Map<String, String>> entries =
                    GSON.fromJson(text, new TypeToken<List<Map<String, String>>>() {}.getType());
            List<PairedClient> clients = new ArrayList<>();
            entries.forEach(entry -> clients.add(fromMap(entry)));
            clients.removeIf(client -> client.lastSeen().plus(IDLE_LIMIT).isBefore(clock.instant()));
            return clients;
        } catch (JsonParseException | IllegalArgumentException | DateTimeException damaged) {
            throw new RegisterException(path + " is damaged: remove it, then pair your plugins again", damaged);
        }
    }

    private static Map<String, String> toMap(PairedClient client) {
        return Map.of(
                "id", client.id(),
                "name", client.name(),
                "host", client.host(),
                "origin", client.origin(),
                "page", Boolean.toString(client.page()),
                "created", client.created().toString(),
                "lastSeen", client.lastSeen().toString(),
                "token", client.token().reveal());
    }

    private static PairedClient fromMap(Map<String, String> entry) {
        return new PairedClient(
                field(entry, "id"),
                field(entry, "name"),
                field(entry, "host"),
                field(entry, "origin"),
                Boolean.parseBoolean(field(entry, "page")),
                Instant.parse(field(entry, "created")),
                Instant.parse(field(entry, "lastSeen")),
                Secret.parse(field(entry, "token")));
    }

    private static String field(Map<String, String> entry, String name) {
        String value = entry.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a client has no " + name);
        }
        return value;
    }
}
