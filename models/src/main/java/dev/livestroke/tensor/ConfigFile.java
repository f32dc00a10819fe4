package dev.livestroke.tensor;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON object that tells a network's sizes, beside its weights. Immutable. */
public final class ConfigFile {

    private static final Gson GSON = new Gson();

    private final String origin;
    private final JsonObject values;

    private ConfigFile(String origin, JsonObject values) {
        this.origin = origin;
        this.values = values;
    }

    /**
     * Reads the file at {@code path}.
     *
     * @throws WeightsException if it can't be read or is no JSON object
     */
    public static ConfigFile read(Path path) {
        try (Reader json = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return read(path.toString(), json);
        } catch (IOException e) {
            throw new WeightsException(path + ": expected a readable configuration, found " + e, e);
        }
    }

    /**
     * Reads {@code json}; closing it stays the caller's.
     *
     * @throws WeightsException if it is no JSON object
     */
    public static ConfigFile read(String origin, Reader json) {
        try {
            JsonElement element = JsonParser.parseReader(json);
            if (element.isJsonObject()) {
                return new ConfigFile(origin, element.getAsJsonObject());
            }
        } catch (JsonParseException e) {
            throw new WeightsException(origin + ": expected a configuration in JSON, found " + e.getMessage(), e);
        }
        throw new WeightsException(origin + ": expected a configuration, a JSON object, found something else");
    }

    /** Returns where this was read, for messages. */
    public String origin() {
        return origin;
    }

    /**
     * Returns the fields as a record whose components are named as they are, or annotated with their names.
     *
     * @throws WeightsException if one has the wrong type
     */
    public <T> T as(Class<T> type) {
        try {
            return GSON.fromJson(values, type);
        } catch (JsonParseException | NumberFormatException e) {
            throw new WeightsException(origin + ": expected a network's configuration, found " + e.getMessage(), e);
        }
    }

    /**
     * Checks that {@code field}, if it is there, has the value that a network is written for.
     *
     * @throws WeightsException if it has another
     */
    public void require(String field, Object expected) {
        JsonElement found = values.get(field);
        if (found != null && !found.isJsonNull() && !same(GSON.toJsonTree(expected), found)) {
            throw fault(field, GSON.toJson(expected), found);
        }
    }

    /** Returns the texts of {@code field}, none if it is not there; whatever else is in the list counts as empty. */
    public List<String> texts(String field) {
        JsonElement found = values.get(field);
        if (found == null || !found.isJsonArray()) {
            return List.of();
        }
        return found.getAsJsonArray().asList().stream()
                .map(one -> one.isJsonPrimitive() ? one.getAsString() : "")
                .toList();
    }

    /** Returns the whole number in {@code field}, at least 1, or {@code otherwise} if it is not there. */
    public int number(String field, int otherwise) {
        JsonElement found = values.get(field);
        if (found == null || found.isJsonNull()) {
            return otherwise;
        }
        try {
            int number = found.getAsInt();
            if (number >= 1) {
                return number;
            }
        } catch (RuntimeException e) { // of any kind: a text, a list, too large
            throw fault(field, "a whole number", found);
        }
        throw fault(field, "a number of at least 1", found);
    }

    /**
     * Returns the object in {@code field}.
     *
     * @throws WeightsException if there is none
     */
    JsonObject object(String field) {
        JsonElement found = values.get(field);
        if (found == null || !found.isJsonObject()) {
            throw fault(field, "an object", found);
        }
        return found.getAsJsonObject();
    }

    /** Returns what to throw where {@code field} is not as expected. */
    public WeightsException fault(String field, String expected, @Nullable Object found) {
        return new WeightsException(origin + ": " + field + ": expected " + expected + ", found " + found);
    }

    /** Numbers count as they are, however they are written. */
    private static boolean same(JsonElement expected, JsonElement found) {
        if (expected.isJsonPrimitive()
                && expected.getAsJsonPrimitive().isNumber()
                && found.isJsonPrimitive()
                && found.getAsJsonPrimitive().isNumber()) {
            return expected.getAsDouble() == found.getAsDouble();
        }
        return expected.equals(found);
    }
}
