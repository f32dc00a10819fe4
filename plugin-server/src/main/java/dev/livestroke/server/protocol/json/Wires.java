package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Derives a type's {@link Wire} from its shape: records, sealed interfaces of records, enums, lists, maps, scalars. */
public final class Wires {

    private static final Map<Type, Wire<?>> SCALARS = Map.of(
            String.class, Scalars.TEXT,
            boolean.class, Scalars.TRUTH,
            Boolean.class, Scalars.TRUTH,
            int.class, Scalars.INT,
            Integer.class, Scalars.INT,
            long.class, Scalars.LONG,
            Long.class, Scalars.LONG,
            double.class, Scalars.DOUBLE,
            Double.class, Scalars.DOUBLE,
            Instant.class, Scalars.INSTANT);

    private final Map<Type, Wire<?>> known = new ConcurrentHashMap<>(SCALARS);

    private Wires() {}

    /**
     * Returns the wire of {@code type}.
     *
     * @throws IllegalArgumentException if it has a component of a kind that has no form in JSON here
     */
    @SuppressWarnings("unchecked") // a wire is derived from its own type
    public static <T> Wire<T> of(Class<T> type) {
        return (Wire<T>) new Wires().wire(type);
    }

    /** Returns the word that stands for {@code member} in the field {@code type}: its simple name, first letter lower. */
    public static String typeName(Class<?> member) {
        String name = member.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the records of the sealed interface {@code type}, those of its sealed sub-interfaces included. */
    public static Stream<Class<?>> members(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(Wires::members);
    }

    private Wire<?> wire(Type type) {
        Wire<?> found = known.get(type);
        if (found != null) {
            return found;
        }
        Deferred<Object> deferred = new Deferred<>(); // a type may hold itself, as groups hold layers
        known.put(type, deferred);
        Wire<?> derived = derive(type);
        deferred.become(derived);
        known.put(type, derived);
        return derived;
    }

    private Wire<?> derive(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListWire<>(wire(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return new MapWire<>(wire(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            if (plain.isEnum()) {
                return enumWire(plain);
            }
            if (plain.isRecord()) {
                return recordWire(plain);
            }
            if (plain.isSealed()) {
                return unionWire(plain);
            }
        }
        throw new IllegalArgumentException(type + " has no form in JSON");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller has seen that it is an enum
    private static Wire<?> enumWire(Class<?> type) {
        return Scalars.ofEnum((Class) type);
    }

    private Wire<?> unionWire(Class<?> type) {
        Map<String, Wire<?>> wires = new LinkedHashMap<>();
        Map<Class<?>, String> names = new LinkedHashMap<>();
        members(type).forEach(member -> {
            wires.put(typeName(member), wire(member));
            names.put(member, typeName(member));
        });
        return new UnionWire<>(wires, names);
    }

    private <T> Wire<T> recordWire(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<RecordWire.Field> fields =
                Arrays.stream(components).map(this::field).toList();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return new RecordWire<>(constructor, fields);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has its canonical constructor", impossible);
        }
    }

    private RecordWire.Field field(RecordComponent component) {
        Type type = component.getGenericType();
        RecordWire.Presence presence = RecordWire.Presence.REQUIRED;
        if (component.getType() == Optional.class) {
            presence = RecordWire.Presence.OPTIONAL;
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        } else if (component.getType() == List.class) {
            presence = RecordWire.Presence.EMPTY_LIST;
        } else if (component.getType() == Map.class) {
            presence = RecordWire.Presence.EMPTY_MAP;
        }
        return new RecordWire.Field(component.getName(), presence, untyped(wire(type)), component.getAccessor());
    }

    @SuppressWarnings("unchecked") // the component's own type is what is written and read
    private static Wire<Object> untyped(Wire<?> wire) {
        return (Wire<Object>) wire;
    }

    /** Stands for a wire that is being derived. */
    private static final class Deferred<T> implements Wire<T> {

        private Optional<Wire<T>> real = Optional.empty();

        @SuppressWarnings("unchecked") // stands for the very same type
        private void become(Wire<?> wire) {
            real = Optional.of((Wire<T>) wire);
        }

        @Override
        public T read(JsonElement json, JsonPath path) {
            return real.orElseThrow().read(json, path);
        }

        @Override
        public JsonElement write(T value) {
            return real.orElseThrow().write(value);
        }
    }
}
