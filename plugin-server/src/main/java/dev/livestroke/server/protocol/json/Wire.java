package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;

/** How one type stands in JSON. */
public interface Wire<T> {

    /**
     * Returns the value that {@code json} says.
     *
     * @param path where {@code json} is in its message
     * @throws WireException if it says something else
     */
    T read(JsonElement json, JsonPath path);

    /** Returns {@code value} as JSON that {@link #read} takes. */
    JsonElement write(T value);
}
