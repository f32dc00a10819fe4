package dev.livestroke.server.fuzz;

import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ProtocolCodec;
import dev.livestroke.server.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;

/** A text is a message, which then comes back the same, or is refused with a place. */
public final class MessageFuzz {

    private static final ProtocolCodec CODEC = new ProtocolCodec();

    private MessageFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        ClientMessage message;
        try {
            message = CODEC.decode(new String(bytes, StandardCharsets.UTF_8));
        } catch (ProtocolException refused) {
            if (refused.error().path().isEmpty() || refused.error().message().isBlank()) {
                throw new IllegalStateException("refused without a place or a reason", refused);
            }
            CODEC.decodeServer(CODEC.encode(refused.error()));
            return;
        }
        if (!CODEC.decode(CODEC.encode(message)).equals(message)) {
            throw new IllegalStateException("comes back as another message: " + message);
        }
    }
}
