package dev.livestroke.server;

import dev.livestroke.server.web.PortInUseException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Finds the port to listen on. */
final class Ports {

    private static final int FIRST = 7345;
    private static final int LAST = 7349;

    /** A busy Livestroke takes its time; only a program that listens and says nothing costs all of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Ports() {}

    /**
     * Returns what {@code listen} makes on the wanted port, or without one on the first that no other program has.
     *
     * @throws ServerStartException if that is taken, or Livestroke itself runs on it
     */
    static <T> T listen(OptionalInt wanted, IntFunction<T> listen) {
        int last = wanted.orElse(LAST);
        for (int port = wanted.orElse(FIRST); ; port++) {
            try {
                return listen.apply(port);
            } catch (PortInUseException taken) {
                if (isLivestroke(port)) {
                    throw new ServerStartException(
                            "Livestroke runs already at http://127.0.0.1:" + port
                                    + "; use that one, or choose another --port",
                            taken);
                }
                if (port == last) {
                    throw new ServerStartException(
                            "another program uses port " + port + "; end it, or choose another --port", taken);
                }
            }
        }
    }

    private static boolean isLivestroke(int port) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(health, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"livestroke\"");
        } catch (IOException other) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
