package dev.livestroke.cli.eval.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Checks as a battery writes them: {@code {"is": "moves", "heading": "right"}}. With {@code "of"} a check looks at one part
 * alone.
 */
public final class CheckReader {

    private static final Map<String, Function<JsonObject, Check>> CHECKS = Map.ofEntries(
            Map.entry("moves", o -> new Moves(Heading.valueOf(word(o, "heading")))),
            Map.entry("falls", o -> new Falls()),
            Map.entry(
                    "spins",
                    o -> new Spins(
                            Turning.valueOf(word(o, "turning")), o.get("turns").getAsDouble())),
            Map.entry(
                    "bounces",
                    o -> new Bounces(o.get("least").getAsInt(), o.get("most").getAsInt())),
            Map.entry("jumps", o -> new Jumps()),
            Map.entry("bobs", o -> new Bobs()),
            Map.entry("grows", o -> new Grows()),
            Map.entry("shrinks", o -> new Shrinks()),
            Map.entry("breathes", o -> new Breathes()),
            Map.entry("sways", o -> new Sways()),
            Map.entry("swings", o -> new Swings(text(o, "weight"))),
            Map.entry("rocks", o -> new Rocks()),
            Map.entry("shakes", o -> new Shakes()),
            Map.entry("flips", o -> new Flips()),
            Map.entry("stays still", o -> new StaysStill()),
            Map.entry("flaps", o -> new Flaps(text(o, "left"), text(o, "right"))),
            Map.entry("alternates", o -> new Alternates(text(o, "one"), text(o, "other"), texts(o, "others"))),
            Map.entry("gallops", o -> new Gallops(texts(o, "legs"))),
            Map.entry("turns", o -> new Turns(texts(o, "parts"))),
            Map.entry("wags", o -> new Wags(text(o, "part"))),
            Map.entry("nods", o -> new Nods(text(o, "head"))),
            Map.entry("waves", o -> new Waves(texts(o, "hands"), texts(o, "along"))),
            Map.entry("ripples", o -> new Ripples(text(o, "cloth"), text(o, "pole"))),
            Map.entry("moves apart", o -> new MovesApart(text(o, "one"), text(o, "other"))));

    private CheckReader() {}

    /**
     * Reads a check.
     *
     * @param trials the motion of each trial by its id, for checks that compare with another trial's
     * @throws IllegalArgumentException if there is no check of this name
     */
    public static Check read(JsonObject object, Function<String, Motion> trials) {
        String kind = text(object, "is");
        if (kind.equals("quicker")) {
            String than = text(object, "than");
            return motion -> new Quicker(trials.apply(than)).of(motion);
        }
        Function<JsonObject, Check> reader = CHECKS.get(kind);
        if (reader == null) {
            throw new IllegalArgumentException("expected a check, one of " + CHECKS.keySet() + ", found " + kind);
        }
        Check check = reader.apply(object);
        if (!object.has("of")) {
            return check;
        }
        String part = text(object, "of");
        return motion -> check.of(motion.of(part));
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        if (value == null) {
            throw new IllegalArgumentException("expected \"" + name + "\" in " + object);
        }
        return value.getAsString();
    }

    private static String word(JsonObject object, String name) {
        return text(object, name).toUpperCase(Locale.ROOT);
    }

    private static List<String> texts(JsonObject object, String name) {
        List<String> texts = new ArrayList<>();
        if (object.has(name)) {
            object.getAsJsonArray(name).forEach(element -> texts.add(element.getAsString()));
        }
        return texts;
    }
}
