package dev.livestroke.server.session;

import dev.livestroke.server.protocol.ServerMessage;
import java.util.List;

/**
 * What a message is answered.
 *
 * @param messages to be sent, in order
 * @param afterwards to be done once they are queued
 */
record Reply(List<ServerMessage> messages, Runnable afterwards) {

    static Reply of(ServerMessage message) {
        return new Reply(List.of(message), () -> {});
    }

    Reply then(Runnable next) {
        return new Reply(messages, next);
    }
}
