package dev.livestroke.server.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.livestroke.server.protocol.json.JsonPath;
import dev.livestroke.server.protocol.json.JsonText;
import dev.livestroke.server.protocol.json.Wire;
import dev.livestroke.server.protocol.json.WireException;
import dev.livestroke.server.protocol.json.Wires;
import java.util.Optional;

/** Text frames to messages and back, strictly. Safe for several threads. */
public final class ProtocolCodec {

    /** The protocol that this server speaks; a change that an old client cannot take counts it up. */
    public static final int VERSION = 1;

    private final Wire<ClientMessage> client = Wires.of(ClientMessage.class);
    private final Wire<ServerMessage> server = Wires.of(ServerMessage.class);

    /**
     * Returns the message in {@code text}.
     *
     * @throws ProtocolException if it is none; it tells what the sender is answered
     */
    public ClientMessage decode(String text) {
        return decode(text, client);
    }

    /** Returns what the server said, as a client reads it. */
    public ServerMessage decodeServer(String text) {
        return decode(text, server);
    }

    /** Returns {@code message} as a text frame. */
    public String encode(ServerMessage message) {
        return server.write(message).toString();
    }

    /** Returns {@code message} as a client sends it. */
    public String encode(ClientMessage message) {
        return client.write(message).toString();
    }

    private static <T> T decode(String text, Wire<T> wire) {
        Optional<String> id = Optional.empty();
        try {
            JsonElement json = JsonText.parse(text);
            id = idOf(json);
            return wire.read(json, JsonPath.ROOT);
        } catch (WireException wrong) {
            throw new ProtocolException(
                    new Answer.Error(id, code(wrong.fault()), wrong.getMessage(), Optional.of(wrong.path())));
        }
    }

    private static ErrorCode code(WireException.Fault fault) {
        return switch (fault) {
            case SYNTAX -> ErrorCode.BAD_JSON;
            case SHAPE -> ErrorCode.BAD_MESSAGE;
            case VALUE -> ErrorCode.BAD_VALUE;
        };
    }

    /** Returns the id that an error can name, however wrong the rest is. */
    private static Optional<String> idOf(JsonElement json) {
        if (json instanceof JsonObject object
                && object.get("id") instanceof JsonPrimitive id
                && id.isString()
                && !id.getAsString().isEmpty()
                && id.getAsString().length() <= Checks.ID_CHARS) {
            return Optional.of(id.getAsString());
        }
        return Optional.empty();
    }
}
