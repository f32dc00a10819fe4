package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object whose names the sender chooses. */
record MapWire<T>(Wire<T> values) implements Wire<Map<String, T>> {

    @Override
    public Map<String, T> read(JsonElement json, JsonPath path) {
        if (!(json instanceof JsonObject object)) {
            throw Scalars.shape("an object", json, path);
        }
        Map<String, T> map = new LinkedHashMap<>();
        object.entrySet()
                .forEach(entry -> map.put(entry.getKey(), values.read(entry.getValue(), path.field(entry.getKey()))));
        return map;
    }

    @Override
    public JsonElement write(Map<String, T> map) {
        JsonObject object = new JsonObject();
        map.forEach((name, value) -> object.add(name, values.write(value)));
        return object;
    }
}
