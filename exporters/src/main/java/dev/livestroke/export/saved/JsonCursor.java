package dev.livestroke.export.saved;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Strict JSON, read value by value: whatever is not as expected is told with its path in the file. */
final class JsonCursor {

    /** A drawing nests at most 128 groups, each an object in a list. */
    private static final int DEEPEST = 600;

    private final JsonReader json;

    JsonCursor(String text) {
        json = new JsonReader(new StringReader(text));
        json.setStrictness(Strictness.STRICT);
        json.setNestingLimit(DEEPEST);
    }

    /** A step of Gson's reader that gives a value. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    /** A step of Gson's reader over a bracket. */
    @FunctionalInterface
    private interface Bracket {
        void run() throws IOException;
    }

    /** Returns where the next value is, such as {@code $.sketch.root}. */
    String path() {
        return json.getPath();
    }

    /** Reads an object that has {@code members}, in any order, each once, and no others. */
    void object(Slot<?>... members) {
        String path = path();
        expect(JsonToken.BEGIN_OBJECT, "an object");
        pass(json::beginObject);
        while (read(json::hasNext)) {
            String name = read(json::nextName);
            Slot<?> slot = Arrays.stream(members)
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> AnimationFileException.at(path, "unknown member \"" + name + "\""));
            if (slot.isFilled()) {
                throw AnimationFileException.at(path, "the member \"" + name + "\" is there twice");
            }
            slot.fill();
        }
        pass(json::endObject);
        requireAll(path, members);
    }

    private static void requireAll(String path, Slot<?>... members) {
        for (Slot<?> member : members) {
            if (member.isMissing()) {
                throw AnimationFileException.at(path, "the member \"" + member.name() + "\" is missing");
            }
        }
    }

    /** Reads an object, handing each name to {@code member}, which must read the value. */
    void members(Consumer<String> member) {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        pass(json::beginObject);
        while (read(json::hasNext)) {
            member.accept(read(json::nextName));
        }
        pass(json::endObject);
    }

    <T> List<T> list(Supplier<T> item) {
        expect(JsonToken.BEGIN_ARRAY, "a list");
        List<T> items = new ArrayList<>();
        pass(json::beginArray);
        while (read(json::hasNext)) {
            items.add(item.get());
        }
        pass(json::endArray);
        return items;
    }

    /** Reads a list of numbers. */
    List<Double> numbers() {
        return list(this::number);
    }

    /** Reads a list of just {@code count} numbers. */
    List<Double> numbers(int count) {
        String path = path();
        List<Double> numbers = numbers();
        if (numbers.size() != count) {
            throw AnimationFileException.at(path, "expected " + count + " numbers, found " + numbers.size());
        }
        return numbers;
    }

    double number() {
        expect(JsonToken.NUMBER, "a number");
        return read(json::nextDouble);
    }

    int wholeNumber() {
        expect(JsonToken.NUMBER, "a whole number");
        return read(json::nextInt);
    }

    long longNumber() {
        expect(JsonToken.NUMBER, "a whole number");
        return read(json::nextLong);
    }

    boolean flag() {
        expect(JsonToken.BOOLEAN, "true or false");
        return read(json::nextBoolean);
    }

    String text() {
        expect(JsonToken.STRING, "a text");
        return read(json::nextString);
    }

    /** Reads one of the words of {@code choices}. */
    <E extends Enum<E>> E word(E[] choices) {
        String path = path();
        String found = text();
        return Arrays.stream(choices)
                .filter(choice -> Words.of(choice).equals(found))
                .findFirst()
                .orElseThrow(() -> AnimationFileException.at(
                        path,
                        "expected " + Arrays.stream(choices).map(Words::of).collect(Collectors.joining(" or "))
                                + ", found \"" + found + "\""));
    }

    /** Passes over a value, name by name, so that a fault within it is told with its place. */
    void skip() {
        JsonToken next = read(json::peek);
        if (next == JsonToken.BEGIN_OBJECT) {
            members(name -> skip());
        } else if (next == JsonToken.BEGIN_ARRAY) {
            list(() -> {
                skip();
                return next;
            });
        } else {
            pass(json::skipValue);
        }
    }

    /** Makes sure that nothing follows. */
    void end() {
        expect(JsonToken.END_DOCUMENT, "the end of the file");
    }

    /** Returns what {@code make} makes of what was read at {@code path}; what it refuses is told with the path. */
    static <T> T build(String path, Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            throw new AnimationFileException(path + ": " + refused.getMessage(), refused);
        }
    }

    private void expect(JsonToken token, String expected) {
        JsonToken found = read(json::peek);
        if (found != token) {
            throw AnimationFileException.at(path(), "expected " + expected + ", found " + nameOf(found));
        }
    }

    private static String nameOf(JsonToken token) {
        return switch (token) {
            case BEGIN_OBJECT -> "an object";
            case BEGIN_ARRAY -> "a list";
            case END_DOCUMENT -> "the end of the file";
            default -> "a " + token.name().toLowerCase(Locale.ROOT);
        };
    }

    private void pass(Bracket bracket) {
        read(() -> {
            bracket.run();
            return bracket;
        });
    }

    private <T> T read(Step<T> step) {
        try {
            return step.run();
        } catch (NumberFormatException notWhole) {
            throw new AnimationFileException(path() + ": expected a whole number, found another", notWhole);
        } catch (IOException broken) {
            throw new AnimationFileException(path() + ": this is no JSON: " + reason(broken), broken);
        }
    }

    /** Gson's advice is for programmers; its line and column are for all. */
    private static String reason(IOException broken) {
        String message = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return message.replaceFirst(" path .*", "")
                .replaceFirst("Use JsonReader\\.\\S+ to accept malformed JSON", "something unexpected");
    }
}
