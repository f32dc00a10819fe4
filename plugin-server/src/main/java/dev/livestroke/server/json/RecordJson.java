package dev.livestroke.server.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;

/** Writes records as JSON and reads them back; what comes back equals what was written, numbers to the bit. */
public final class RecordJson {

    private static final Gson GSON = new GsonBuilder()
            .serializeNulls() // an empty Optional is null, and must be there for the record's constructor
            .disableHtmlEscaping()
            .registerTypeAdapterFactory(new OptionalAdapterFactory())
            .registerTypeAdapterFactory(new SealedAdapterFactory())
            .registerTypeAdapter(Payload.class, new PayloadAdapter().nullSafe())
            .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
            .create();

    private RecordJson() {}

    /** Returns {@code value} as the type it has. */
    public static String write(Object value) {
        return GSON.toJson(value);
    }

    /** Returns {@code value} as {@code type}; where that is a sealed interface, the kind of record is written too. */
    public static <T> String write(T value, Class<T> type) {
        return GSON.toJson(value, type);
    }

    /**
     * Returns the value that {@code text} was written from.
     *
     * @throws com.google.gson.JsonParseException if it is not JSON of {@code type}
     */
    public static <T> T read(String text, Class<T> type) {
        return GSON.fromJson(text, type);
    }

    /** Returns {@code value} as a tree. */
    public static JsonElement tree(Object value) {
        return GSON.toJsonTree(value);
    }

    /** As {@link #read(String, Class)}. */
    public static <T> T read(JsonElement tree, Class<T> type) {
        return GSON.fromJson(tree, type);
    }

    private static final class PayloadAdapter extends TypeAdapter<Payload> {
        @Override
        public void write(JsonWriter out, Payload value) throws IOException {
            out.value(value.base64());
        }

        @Override
        public Payload read(JsonReader in) throws IOException {
            return Payload.ofBase64(in.nextString());
        }
    }

    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }
}
