/**
 * Conversations with clients: who they are, what their messages mean, what they are told. Knows no socket: {@code web}
 * hands text in and takes text out. Asks {@code workshop} for everything that is work.
 *
 * <pre>{@code
 * Conversation conversation = sessions.open(connection);
 * conversation.received("{\"type\":\"hello\", …}");
 * conversation.closed();
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.session;

import org.jspecify.annotations.NullMarked;
