/**
 * Records as JSON: for messages between processes and for rows of the library, never for clients. Knows records,
 * {@link java.util.Optional}, sealed interfaces of records, enums, collections, and bytes as
 * {@link dev.livestroke.server.json.Payload}. For {@code server.broker}, {@code server.recipe} and {@code server.job}.
 *
 * <pre>{@code
 * String text = RecordJson.write(direction);
 * Direction same = RecordJson.read(text, Direction.class);
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.json;

import org.jspecify.annotations.NullMarked;
