package dev.livestroke.server.session;

import dev.livestroke.server.protocol.CloseCode;
import dev.livestroke.server.protocol.ErrorCode;

/** Hears what happens in conversations, for logs and figures; called on any thread, must be quick. */
public interface SessionEvents {

    /** Hears nothing. */
    SessionEvents SILENT = new SessionEvents() {
        @Override
        public void connected(int open) {}

        @Override
        public void admitted(String host) {}

        @Override
        public void received(String type) {}

        @Override
        public void refused(ErrorCode code) {}

        @Override
        public void dismissed(CloseCode code) {}

        @Override
        public void failed(Throwable bug) {}
    };

    /** A client came or went; {@code open} are connected. */
    void connected(int open);

    /** A client authenticated. */
    void admitted(String host);

    /** A message came. */
    void received(String type);

    /** A client was told an error. */
    void refused(ErrorCode code);

    /** The server ended a conversation. */
    void dismissed(CloseCode code);

    /** Something failed that should not. */
    void failed(Throwable bug);
}
