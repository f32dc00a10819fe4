package dev.livestroke.server.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.server.pairing.Proof;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.secret.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A plugin that speaks the protocol over a real socket. */
public final class Plugin implements AutoCloseable {

    private static final ProtocolCodec CODEC = new ProtocolCodec();

    private final RawSocket socket;
    private final int port;
    private final String clientNonce = Secret.random().reveal();
    private String serverNonce = "";

    private Plugin(RawSocket socket, int port) {
        this.socket = socket;
        this.port = port;
    }

    /** What a plugin keeps. */
    public record Credentials(String client, String token) {}

    /** Connects without a word, as from a plugin's frame. */
    public static Plugin connect(int port) throws IOException {
        return connect(port, "null");
    }

    /** Connects from a page of {@code origin}; empty for a program that sends none. */
    static Plugin connect(int port, String origin) throws IOException {
        return new Plugin(RawSocket.open(port, origin), port);
    }

    /** Connects, and comes in with {@code credentials}. */
    public static Plugin enter(int port, Credentials credentials) throws IOException {
        Plugin plugin = connect(port);
        plugin.hello();
        plugin.authenticate(credentials);
        return plugin;
    }

    /** Says hello. */
    public Answer.Challenge hello() throws IOException {
        Answer.Challenge challenge = ask(
                new ClientMessage.Hello("hello", List.of(1), "Test plugin", "test", "1.0", clientNonce),
                Answer.Challenge.class);
        serverNonce = challenge.nonce();
        return challenge;
    }

    /** Proves the token, and checks the server's proof. */
    public Answer.Welcome authenticate(Credentials credentials) throws IOException {
        Answer.Welcome welcome = ask(proof(credentials), Answer.Welcome.class);
        Proof proof = new Proof(address(), credentials.client(), serverNonce, clientNonce);
        if (!proof.holds(Proof.Side.SERVER, Secret.parse(credentials.token()), welcome.proof())) {
            throw new IOException("the server's proof is wrong");
        }
        return welcome;
    }

    ClientMessage.Authenticate proof(Credentials credentials) {
        return proof(credentials, address());
    }

    ClientMessage.Authenticate proof(Credentials credentials, String address) {
        Proof proof = new Proof(address, credentials.client(), serverNonce, clientNonce);
        String text = proof.of(Proof.Side.CLIENT, Secret.parse(credentials.token()));
        return new ClientMessage.Authenticate("auth", credentials.client(), text);
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    /** Pairs by the code that the server shows. */
    public Credentials pairByCode(String code) throws IOException {
        Answer.Paired paired =
                ask(new ClientMessage.Pair("pair", Optional.of(code), Optional.empty()), Answer.Paired.class);
        return new Credentials(paired.client(), paired.token());
    }

    /** Sends {@code message} and returns the next message, which must be a {@code kind}. */
    public <T extends ServerMessage> T ask(ClientMessage message, Class<T> kind) throws IOException {
        say(message);
        return expect(kind);
    }

    /** Sends {@code message}. */
    public void say(ClientMessage message) throws IOException {
        socket.send(CODEC.encode(message));
    }

    /** Asks for a motion of the drawing {@code svg}; {@code more} is an object of JSON, as {@code {"options": {}}}. */
    public void animate(String svg, String prompt, String more) throws IOException {
        JsonObject drawing = new JsonObject();
        drawing.addProperty("type", "svg");
        drawing.addProperty("svg", svg);
        JsonObject message = JsonParser.parseString(more).getAsJsonObject();
        message.addProperty("type", "animate");
        message.addProperty("id", "animate");
        message.add("drawing", drawing);
        message.addProperty("prompt", prompt);
        message.addProperty("document", "test:1");
        socket.send(message.toString());
    }

    /** Returns the next message, which must be a {@code kind}. */
    public <T extends ServerMessage> T expect(Class<T> kind) throws IOException {
        ServerMessage message = next().orElseThrow(() -> new IOException("closed, expected " + kind.getSimpleName()));
        if (!kind.isInstance(message)) {
            throw new IOException("expected " + kind.getSimpleName() + ", found " + message);
        }
        return kind.cast(message);
    }

    /** Returns the next message of a {@code kind}; others before it are dropped. */
    public <T extends ServerMessage> T await(Class<T> kind) throws IOException {
        while (true) {
            ServerMessage message =
                    next().orElseThrow(() -> new IOException("closed, awaited " + kind.getSimpleName()));
            if (kind.isInstance(message)) {
                return kind.cast(message);
            }
        }
    }

    /** Returns the next message; empty if the connection was closed. */
    public Optional<ServerMessage> next() throws IOException {
        RawSocket.Frame frame = socket.next();
        return frame.isClose() ? Optional.empty() : Optional.of(CODEC.decodeServer(frame.text()));
    }

    RawSocket socket() {
        return socket;
    }

    int closeCode() throws IOException {
        return socket.closeCode();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
