package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Objects;

/** A sealed interface: the field {@code type} names the record. */
record UnionWire<T>(Map<String, Wire<? extends T>> members, Map<Class<?>, String> names) implements Wire<T> {

    private static final String TYPE = "type";

    @Override
    public T read(JsonElement json, JsonPath path) {
        if (!(json instanceof JsonObject object)) {
            throw Scalars.shape("an object", json, path);
        }
        JsonElement type = object.get(TYPE);
        if (!(type instanceof JsonPrimitive primitive && primitive.isString())) {
            throw new WireException(
                    WireException.Fault.SHAPE, "expected a text in the field \"type\"", path.field(TYPE));
        }
        Wire<? extends T> member = members.get(primitive.getAsString());
        if (member == null) {
            throw new WireException(
                    WireException.Fault.SHAPE,
                    "expected one of " + String.join(", ", members.keySet()) + ", found another type",
                    path.field(TYPE));
        }
        JsonObject fields = new JsonObject();
        object.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TYPE))
                .forEach(entry -> fields.add(entry.getKey(), entry.getValue()));
        return member.read(fields, path);
    }

    @Override
    public JsonElement write(T value) {
        String name = Objects.requireNonNull(names.get(value.getClass()), "every record of the union has a name");
        JsonObject object = new JsonObject();
        object.addProperty(TYPE, name);
        JsonObject fields = (JsonObject) member(name).write(value);
        fields.entrySet().forEach(entry -> object.add(entry.getKey(), entry.getValue()));
        return object;
    }

    @SuppressWarnings("unchecked") // a member's wire takes what its name stands for
    private Wire<T> member(String name) {
        return (Wire<T>) Objects.requireNonNull(members.get(name), "every name of the union has a wire");
    }
}
