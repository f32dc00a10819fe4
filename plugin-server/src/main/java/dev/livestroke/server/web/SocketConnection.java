package dev.livestroke.server.web;

import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.session.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** A WebSocket as a conversation's other end. */
final class SocketConnection implements Connection {

    private static final long SEND_SECONDS = 30;
    private static final long GOODBYE_SECONDS = 2;

    private final Session session;
    private final String address;
    private final String origin;

    SocketConnection(Session session, String address, String origin) {
        this.session = session;
        this.address = address;
        this.origin = origin;
    }

    @Override
    public boolean send(String text) {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        session.sendText(text, Callback.from(() -> sent.complete(true), failure -> {
            session.disconnect(); // else it would stay open, and nothing would ever come
            sent.complete(false);
        }));
        try {
            return sent.get(SEND_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            session.disconnect();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the future only completes", impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A client that reads nothing does not read the goodbye either: it is cut off a moment later. */
    @Override
    public void close(CloseCode code) {
        session.close(code.number(), code.reason(), Callback.NOOP);
        CompletableFuture.delayedExecutor(GOODBYE_SECONDS, TimeUnit.SECONDS).execute(session::disconnect);
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public String origin() {
        return origin;
    }
}
