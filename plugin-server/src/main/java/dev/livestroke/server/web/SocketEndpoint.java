package dev.livestroke.server.web;

import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.session.Conversation;
import dev.livestroke.server.session.Sessions;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.websocket.api.Callback;

/** Hands texts from WebSockets to conversations. */
final class SocketEndpoint {

    private static final Duration IDLE = Duration.ofSeconds(45);
    private static final long PING_SECONDS = 15;
    private static final int TEXT_ONLY = 1003;

    private final Sessions sessions;
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

    SocketEndpoint(Sessions sessions) {
        this.sessions = sessions;
    }

    static void configure(JettyWebSocketServletFactory factory) {
        factory.setMaxTextMessageSize(Limits.DEFAULT.messageBytes());
        factory.setMaxFrameSize(Limits.DEFAULT.messageBytes());
        factory.setMaxBinaryMessageSize(1);
        factory.setIdleTimeout(IDLE);
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::connected);
        socket.onMessage(context -> conversation(context).ifPresent(open -> open.received(context.message())));
        socket.onBinaryMessage(
                context -> context.session.close(TEXT_ONLY, "expected text, found binary data", Callback.NOOP));
        socket.onClose(context ->
                Optional.ofNullable(conversations.remove(context.sessionId())).ifPresent(Conversation::closed));
    }

    private void connected(WsConnectContext context) {
        context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        String address = Optional.ofNullable(context.header("Host")).orElse("");
        String origin = Optional.ofNullable(context.header("Origin")).orElse("");
        sessions.open(new SocketConnection(context.session, address, origin))
                .ifPresent(conversation -> conversations.put(context.sessionId(), conversation));
    }

    private Optional<Conversation> conversation(WsContext context) {
        return Optional.ofNullable(conversations.get(context.sessionId()));
    }
}
