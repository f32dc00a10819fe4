package dev.livestroke.server.protocol.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/** A JSON array of one type. */
record ListWire<T>(Wire<T> items) implements Wire<List<T>> {

    @Override
    public List<T> read(JsonElement json, JsonPath path) {
        if (!(json instanceof JsonArray array)) {
            throw Scalars.shape("a list", json, path);
        }
        List<T> list = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            list.add(items.read(array.get(i), path.item(i)));
        }
        return list;
    }

    @Override
    public JsonElement write(List<T> list) {
        JsonArray array = new JsonArray(list.size());
        list.forEach(item -> array.add(items.write(item)));
        return array;
    }
}
