package dev.livestroke.export.saved;

import com.google.gson.stream.JsonWriter;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON as it is written: Gson's writer in memory, with the values of our file. */
final class JsonText {

    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    /** A step of Gson's writer, which writes into memory and so cannot fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    JsonText open() {
        return write(json::beginObject);
    }

    JsonText close() {
        return write(json::endObject);
    }

    JsonText openList() {
        return write(json::beginArray);
    }

    JsonText closeList() {
        return write(json::endArray);
    }

    JsonText name(String name) {
        return write(() -> json.name(whole(name)));
    }

    JsonText member(String name, String value) {
        return write(() -> json.name(whole(name)).value(whole(value)));
    }

    JsonText member(String name, double value) {
        return name(name).number(value);
    }

    JsonText member(String name, long value) {
        return write(() -> json.name(name).value(value));
    }

    JsonText member(String name, boolean value) {
        return write(() -> json.name(name).value(value));
    }

    JsonText point(Point point) {
        return numbers(point.x(), point.y());
    }

    JsonText points(List<Point> points) {
        openList();
        points.forEach(point -> number(point.x()).number(point.y()));
        return closeList();
    }

    JsonText affine(Affine map) {
        return numbers(map.a(), map.b(), map.c(), map.d(), map.e(), map.f());
    }

    JsonText numbers(double... values) {
        openList();
        for (double value : values) {
            number(value);
        }
        return closeList();
    }

    private JsonText number(double value) {
        return write(() -> json.jsonValue(ExactNumbers.text(value)));
    }

    /** Half of a surrogate pair is no character and has no UTF-8: U+FFFD stands for it. */
    private static String whole(String text) {
        boolean broken = text.codePoints().anyMatch(JsonText::isHalf);
        return broken
                ? text.codePoints()
                        .map(codePoint -> isHalf(codePoint) ? 0xfffd : codePoint)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private JsonText write(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
