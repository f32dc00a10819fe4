package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A record: one field for each component. What its constructor refuses is a {@link WireException} at the record's path. */
record RecordWire<T>(Constructor<T> constructor, List<Field> fields, Set<String> names) implements Wire<T> {

    RecordWire(Constructor<T> constructor, List<Field> fields) {
        this(constructor, fields, fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** One component. */
    record Field(String name, Presence presence, Wire<Object> wire, Method accessor) {}

    /** What a field that is left out means. */
    enum Presence {
        REQUIRED,
        /** The component is an {@code Optional}: empty. */
        OPTIONAL,
        /** The component is a list: empty. */
        EMPTY_LIST,
        /** The component is a map: empty. */
        EMPTY_MAP
    }

    @Override
    public T read(JsonElement json, JsonPath path) {
        if (!(json instanceof JsonObject object)) {
            throw Scalars.shape("an object", json, path);
        }
        for (String name : object.keySet()) {
            if (!names.contains(name)) {
                throw new WireException(
                        WireException.Fault.SHAPE,
                        "expected only the fields this message has, found another",
                        path.field(name));
            }
        }
        Object[] arguments =
                fields.stream().map(field -> read(field, object, path)).toArray();
        return construct(arguments, path);
    }

    private static Object read(Field field, JsonObject object, JsonPath path) {
        JsonElement json = object.get(field.name());
        JsonPath place = path.field(field.name());
        return switch (field.presence()) {
            case OPTIONAL ->
                json == null ? Optional.empty() : Optional.of(field.wire().read(json, place));
            case EMPTY_LIST -> json == null ? List.of() : field.wire().read(json, place);
            case EMPTY_MAP -> json == null ? Map.of() : field.wire().read(json, place);
            case REQUIRED -> {
                if (json == null) {
                    throw new WireException(WireException.Fault.SHAPE, "expected this field, found nothing", place);
                }
                yield field.wire().read(json, place);
            }
        };
    }

    private T construct(Object[] arguments, JsonPath path) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof FieldRejected wrong) {
                throw new WireException(
                        WireException.Fault.VALUE, String.valueOf(wrong.getMessage()), path.field(wrong.field()));
            }
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw new WireException(WireException.Fault.VALUE, String.valueOf(wrong.getMessage()), path);
            }
            throw new IllegalStateException(constructor + " failed", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record can be made", impossible);
        }
    }

    @Override
    public JsonElement write(T value) {
        JsonObject object = new JsonObject();
        for (Field field : fields) {
            Object component = get(field, value);
            if (component instanceof Optional<?> optional) {
                optional.ifPresent(
                        present -> object.add(field.name(), field.wire().write(present)));
            } else {
                object.add(field.name(), field.wire().write(component));
            }
        }
        return object;
    }

    private static Object get(Field field, Object record) {
        try {
            return field.accessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record can be read", impossible);
        }
    }
}
