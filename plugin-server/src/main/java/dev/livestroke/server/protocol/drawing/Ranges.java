package dev.livestroke.server.protocol.drawing;

import dev.livestroke.server.protocol.json.FieldRejected;
import java.util.regex.Pattern;

/** What numbers and texts of a drawing may be. */
final class Ranges {

    private static final int NAME_CHARS = 256;
    private static final double COORDINATE = 1e6;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private Ranges() {}

    static void layerId(String field, String id) {
        if (id.isBlank() || id.length() > NAME_CHARS) {
            throw new FieldRejected(field, "expected an id of 1 to 256 characters, found " + id.length());
        }
    }

    static void name(String field, String name) {
        if (name.length() > NAME_CHARS) {
            throw new FieldRejected(field, "expected at most 256 characters, found " + name.length());
        }
    }

    static void unit(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new FieldRejected(field, "expected 0 to 1, found " + value);
        }
    }

    static void positive(String field, double value) {
        if (!(value > 0 && value <= COORDINATE)) {
            throw new FieldRejected(field, "expected more than 0 and at most 1000000 canvas px, found " + value);
        }
    }

    static void coordinate(String field, double value) {
        if (!(Math.abs(value) <= COORDINATE)) {
            throw new FieldRejected(field, "expected -1000000 to 1000000 canvas px, found " + value);
        }
    }

    static void color(String field, String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new FieldRejected(field, "expected a colour as #rrggbb in lower case, found another text");
        }
    }
}
