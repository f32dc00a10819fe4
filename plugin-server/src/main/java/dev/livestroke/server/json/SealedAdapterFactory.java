package dev.livestroke.server.json;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of a sealed family is its components and {@code "type"}, the simple name of its class. */
final class SealedAdapterFactory implements TypeAdapterFactory {

    private static final String TYPE = "type";

    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<? super T> family = type.getRawType();
        return family.isInterface() && family.isSealed() ? new SealedAdapter<>(gson, family) : null;
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? records(member) : Stream.of(member));
    }

    private static final class SealedAdapter<T> extends TypeAdapter<T> {

        private final Gson gson;
        private final Map<String, Class<?>> members;

        SealedAdapter(Gson gson, Class<?> family) {
            this.gson = gson;
            this.members = records(family).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
                return;
            }
            JsonObject object = gson.toJsonTree(value, value.getClass()).getAsJsonObject();
            object.addProperty(TYPE, value.getClass().getSimpleName());
            gson.toJson(object, out);
        }

        @Override
        @SuppressWarnings("unchecked") // members are of T's family
        public T read(JsonReader in) {
            JsonObject object = JsonParser.parseReader(in).getAsJsonObject();
            String name = object.get(TYPE).getAsString();
            Class<?> member = members.get(name);
            if (member == null) {
                throw new JsonParseException("expected a type that is one of " + members.keySet() + ", found " + name);
            }
            return (T) gson.fromJson(object, member);
        }
    }
}
