/**
 * The language between a design tool's plugin and the server: messages, their JSON, their limits. It is described for
 * others in docs/asyncapi.yaml. Knows no other package of ours; {@code session} says what messages mean.
 *
 * <pre>{@code
 * ProtocolCodec codec = new ProtocolCodec();
 * ClientMessage message = codec.decode(frame);
 * String answer = codec.encode(new Answer.Pong(message.id()));
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.protocol;

import org.jspecify.annotations.NullMarked;
