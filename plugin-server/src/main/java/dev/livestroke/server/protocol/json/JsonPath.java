package dev.livestroke.server.protocol.json;

/** Where in a message something is, as {@code $.options.groups[2].prompt}. */
public record JsonPath(String text) {

    /** The message itself. */
    public static final JsonPath ROOT = new JsonPath("$");

    private static final int NAME_CHARS = 40;

    /** Returns the place of a field of the object here; a name that a sender made up is cut to something printable. */
    public JsonPath field(String name) {
        String start = name.substring(0, Math.min(name.length(), NAME_CHARS));
        return new JsonPath(text + "." + start.replaceAll("[^\\w-]", "?"));
    }

    /** Returns the place of an item of the list here. */
    public JsonPath item(int index) {
        return new JsonPath(text + "[" + index + "]");
    }
}
