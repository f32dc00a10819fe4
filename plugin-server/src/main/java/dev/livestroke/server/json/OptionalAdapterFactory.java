package dev.livestroke.server.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An Optional is its value, or null. */
final class OptionalAdapterFactory implements TypeAdapterFactory {

    @Override
    @SuppressWarnings("unchecked") // T is Optional of the parameter's type
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (type.getRawType() != Optional.class || !(type.getType() instanceof ParameterizedType optional)) {
            return null;
        }
        TypeToken<?> value = TypeToken.get(optional.getActualTypeArguments()[0]);
        return (TypeAdapter<T>) new OptionalAdapter<>(gson.getAdapter(value));
    }

    private static final class OptionalAdapter<E> extends TypeAdapter<Optional<E>> {

        private final TypeAdapter<E> values;

        OptionalAdapter(TypeAdapter<E> values) {
            this.values = values;
        }

        @Override
        public void write(JsonWriter out, Optional<E> value) throws IOException {
            if (value.isEmpty()) {
                out.nullValue();
            } else {
                values.write(out, value.get());
            }
        }

        @Override
        public Optional<E> read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
            }
            return Optional.ofNullable(values.read(in));
        }
    }
}
