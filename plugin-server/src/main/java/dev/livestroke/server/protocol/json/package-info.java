/**
 * Records to JSON and back, strictly: what is unknown, missing, doubled or of another kind is refused with its JSON path.
 * A sealed interface is a union that the field {@code type} tells apart; an {@code Optional} may be left out; a missing
 * list is an empty one. Used by {@code protocol} alone; knows no message.
 *
 * <pre>{@code
 * Wire<Color> wire = Wires.of(Color.class);
 * Color red = wire.read(JsonText.parse("{\"type\":\"named\",\"name\":\"red\"}"), JsonPath.ROOT);
 * JsonElement json = wire.write(red);
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.protocol.json;

import org.jspecify.annotations.NullMarked;
