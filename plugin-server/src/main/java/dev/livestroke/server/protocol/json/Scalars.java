package dev.livestroke.server.protocol.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Texts, numbers, truth values, instants and enums. */
final class Scalars {

    static final Wire<String> TEXT = wire(Scalars::text, JsonPrimitive::new);
    static final Wire<Boolean> TRUTH = wire(Scalars::truth, JsonPrimitive::new);
    static final Wire<Integer> INT =
            wire((json, path) -> (int) whole(json, path, Integer.MIN_VALUE, Integer.MAX_VALUE), JsonPrimitive::new);
    static final Wire<Long> LONG =
            wire((json, path) -> whole(json, path, Long.MIN_VALUE, Long.MAX_VALUE), JsonPrimitive::new);
    static final Wire<Double> DOUBLE = wire(Scalars::real, JsonPrimitive::new);
    static final Wire<Instant> INSTANT = wire(Scalars::instant, instant -> new JsonPrimitive(instant.toString()));

    private Scalars() {}

    /** Returns the wire of an enum: its constants in lower case, words joined by hyphens. */
    static <E extends Enum<E>> Wire<E> ofEnum(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return wire(
                (json, path) -> {
                    String name = text(json, path);
                    return Arrays.stream(constants)
                            .filter(constant -> wireName(constant).equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () -> bad("expected one of " + names(constants) + ", found another word", path));
                },
                constant -> new JsonPrimitive(wireName(constant)));
    }

    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Scalars::wireName).collect(Collectors.joining(", "));
    }

    private static String text(JsonElement json, JsonPath path) {
        if (json instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw shape("a text", json, path);
    }

    private static boolean truth(JsonElement json, JsonPath path) {
        if (json instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw shape("true or false", json, path);
    }

    private static long whole(JsonElement json, JsonPath path, long least, long most) {
        try {
            BigDecimal number = new BigDecimal(digits(json, path));
            long value = number.longValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException notWhole) {
            // said below
        }
        throw bad("expected a whole number from " + least + " to " + most + ", found another number", path);
    }

    private static double real(JsonElement json, JsonPath path) {
        double value = Double.parseDouble(digits(json, path));
        if (!Double.isFinite(value)) {
            throw bad("expected a finite number, found one that is too large", path);
        }
        return value;
    }

    private static String digits(JsonElement json, JsonPath path) {
        if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return primitive.getAsString();
        }
        throw shape("a number", json, path);
    }

    private static Instant instant(JsonElement json, JsonPath path) {
        try {
            return Instant.parse(text(json, path));
        } catch (DateTimeException wrong) {
            throw bad("expected an instant as 2026-11-30T03:40:00Z, found another text", path);
        }
    }

    static WireException shape(String expected, JsonElement found, JsonPath path) {
        return new WireException(WireException.Fault.SHAPE, "expected " + expected + ", found " + kindOf(found), path);
    }

    private static WireException bad(String message, JsonPath path) {
        return new WireException(WireException.Fault.VALUE, message, path);
    }

    private static String kindOf(JsonElement json) {
        if (json.isJsonNull()) {
            return "null; leave the field out instead";
        }
        if (json instanceof JsonPrimitive primitive) {
            return primitive.isString() ? "a text" : primitive.isNumber() ? "a number" : "true or false";
        }
        return json.isJsonArray() ? "a list" : "an object";
    }

    private interface Reading<T> {
        T read(JsonElement json, JsonPath path);
    }

    private static <T> Wire<T> wire(Reading<T> reading, Function<T, JsonElement> writing) {
        return new Wire<>() {
            @Override
            public T read(JsonElement json, JsonPath path) {
                return reading.read(json, path);
            }

            @Override
            public JsonElement write(T value) {
                return writing.apply(value);
            }
        };
    }
}
