package dev.livestroke.cli.bench.server;

import dev.livestroke.server.pairing.Proof;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.secret.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client that notes when each message came. For one thread. */
final class BenchClient implements AutoCloseable {

    private static final ProtocolCodec CODEC = new ProtocolCodec();
    private static final long PATIENCE_MINUTES = 10;
    private static final long SEND_SECONDS = 60;

    private final String address;
    private final WebSocket socket;
    private final BlockingQueue<Heard<String>> heard = new LinkedBlockingQueue<>();
    private final String clientNonce = Secret.random().reveal();
    private volatile boolean reading = true;
    private String serverNonce = "";

    /** What came, and when: {@link System#nanoTime}. */
    record Heard<T>(T message, long nanos) {}

    /** What a paired client keeps. */
    record Credentials(String client, String token) {}

    private BenchClient(HttpClient http, int port) {
        this.address = "127.0.0.1:" + port;
        this.socket = http.newWebSocketBuilder()
                .header("Origin", "http://" + address)
                .buildAsync(URI.create("ws://" + address + "/ws"), new Listener())
                .join();
    }

    /** Pairs as the server's own page does. */
    static Credentials pair(HttpClient http, int port, String ticket) throws InterruptedException {
        try (BenchClient client = new BenchClient(http, port)) {
            client.hello();
            Answer.Paired paired = client.ask(
                            new ClientMessage.Pair("pair", Optional.empty(), Optional.of(ticket)), Answer.Paired.class)
                    .message();
            return new Credentials(paired.client(), paired.token());
        }
    }

    /** Connects and comes in. */
    static BenchClient enter(HttpClient http, int port, Credentials credentials) throws InterruptedException {
        BenchClient client = new BenchClient(http, port);
        client.hello();
        Proof proof = new Proof(client.address, credentials.client(), client.serverNonce, client.clientNonce);
        String text = proof.of(Proof.Side.CLIENT, Secret.parse(credentials.token()));
        client.ask(new ClientMessage.Authenticate("auth", credentials.client(), text), Answer.Welcome.class);
        return client;
    }

    private void hello() throws InterruptedException {
        serverNonce = ask(
                        new ClientMessage.Hello("hello", List.of(1), "Bench", "page", "1", clientNonce),
                        Answer.Challenge.class)
                .message()
                .nonce();
    }

    void say(ClientMessage message) {
        sayText(CODEC.encode(message));
    }

    /** Sends a text that may be no message at all. */
    void sayText(String text) {
        socket.sendText(text, true).orTimeout(SEND_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Takes one message more at most, and leaves the others where they are. */
    void stopReading() {
        reading = false;
    }

    /** Sends {@code message} and returns its answer; what comes before that is dropped. */
    <T extends ServerMessage> Heard<T> ask(ClientMessage message, Class<T> kind) throws InterruptedException {
        say(message);
        return await(kind, any -> true);
    }

    /** Returns the next message of a kind that is wanted; others before it are dropped, but an error ends the bench. */
    <T extends ServerMessage> Heard<T> await(Class<T> kind, Predicate<T> wanted) throws InterruptedException {
        while (true) {
            Heard<ServerMessage> next = next();
            if (kind.isInstance(next.message()) && wanted.test(kind.cast(next.message()))) {
                return new Heard<>(kind.cast(next.message()), next.nanos());
            }
            if (next.message() instanceof Answer.Error error) {
                throw new IllegalStateException("expected " + kind.getSimpleName() + ", found " + error);
            }
        }
    }

    /** Returns the next message, whatever it is. */
    Heard<ServerMessage> next() throws InterruptedException {
        Heard<String> text = heard.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (text == null) {
            throw new IllegalStateException("expected a message within " + PATIENCE_MINUTES + " min, found none");
        }
        return new Heard<>(CODEC.decodeServer(text.message()), text.nanos());
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            long now = System.nanoTime();
            parts.append(data);
            if (last) {
                heard.add(new Heard<>(parts.toString(), now));
                parts.setLength(0);
            }
            if (reading) {
                from.request(1);
            }
            return null;
        }
    }
}
