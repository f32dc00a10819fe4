package dev.livestroke.export.saved;

import java.util.Optional;
import java.util.function.Supplier;

/** A member that an object may have: its name, how its value is read, and the value once it is. */
final class Slot<T> {

    private final String name;
    private final boolean required;
    private final Supplier<T> reader;
    private Optional<T> value = Optional.empty();

    private Slot(String name, boolean required, Supplier<T> reader) {
        this.name = name;
        this.required = required;
        this.reader = reader;
    }

    static <T> Slot<T> required(String name, Supplier<T> reader) {
        return new Slot<>(name, true, reader);
    }

    static <T> Slot<T> optional(String name, Supplier<T> reader) {
        return new Slot<>(name, false, reader);
    }

    String name() {
        return name;
    }

    /** Reads the value, which comes next. */
    void fill() {
        value = Optional.of(reader.get());
    }

    boolean isFilled() {
        return value.isPresent();
    }

    boolean isMissing() {
        return required && value.isEmpty();
    }

    /** Returns the value of a required member, once the object is read. */
    T get() {
        return value.orElseThrow();
    }

    Optional<T> maybe() {
        return value;
    }
}
