package dev.livestroke.server.protocol.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/** Parses JSON as RFC 8259 has it, without the leniencies of Gson: no doubled names, bounded depth and numbers. */
public final class JsonText {

    private static final int DEPTH = 64;
    /** No number of ours needs more; parsing a long one exactly would take time that grows with its square. */
    private static final int NUMBER_CHARS = 40;

    private JsonText() {}

    /**
     * Returns the tree of {@code text}.
     *
     * @throws WireException if it is not JSON, has a doubled name, or is nested deeper than 64 levels
     */
    public static JsonElement parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement root = value(reader, 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw syntax("expected one JSON value, found more after it", JsonPath.ROOT);
            }
            return root;
        } catch (EOFException cut) {
            throw syntax("expected JSON, found a text that ends too early", JsonPath.ROOT);
        } catch (MalformedJsonException malformed) {
            throw syntax("expected JSON, found something else", new JsonPath(place(reader)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    private static JsonElement value(JsonReader reader, int depth) throws IOException {
        if (depth > DEPTH) {
            throw syntax("expected at most " + DEPTH + " levels of JSON, found more", JsonPath.ROOT);
        }
        JsonToken token = reader.peek();
        return switch (token) {
            case BEGIN_OBJECT -> object(reader, depth);
            case BEGIN_ARRAY -> array(reader, depth);
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> number(reader);
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw syntax("expected a JSON value, found " + token, new JsonPath(place(reader)));
        };
    }

    private static JsonElement object(JsonReader reader, int depth) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw syntax("expected each name once, found one twice", new JsonPath(place(reader)));
            }
            object.add(name, value(reader, depth + 1));
        }
        reader.endObject();
        return object;
    }

    private static JsonElement array(JsonReader reader, int depth) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(reader, depth + 1));
        }
        reader.endArray();
        return array;
    }

    private static JsonElement number(JsonReader reader) throws IOException {
        String digits = reader.nextString();
        if (digits.length() > NUMBER_CHARS) {
            throw syntax(
                    "expected numbers of at most " + NUMBER_CHARS + " characters, found a longer one",
                    new JsonPath(place(reader)));
        }
        return new JsonPrimitive(new LazilyParsedNumber(digits));
    }

    /** Gson's path quotes names as the sender wrote them, so only its safe characters are kept. */
    private static String place(JsonReader reader) {
        String path = reader.getPath();
        return path.substring(0, Math.min(path.length(), 200)).replaceAll("[^\\w$.\\[\\]-]", "?");
    }

    private static WireException syntax(String message, JsonPath path) {
        return new WireException(WireException.Fault.SYNTAX, message, path);
    }
}
