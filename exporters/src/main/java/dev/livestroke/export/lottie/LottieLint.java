package dev.livestroke.export.lottie;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds faults that the published schema lets pass and that some player answers with an empty picture, an endless load
 * or another picture than its neighbours. Each problem is a sentence with its place, such as {@code
 * $.layers[0].shapes[1]: a group needs a "tr" as its last item}.
 */
public final class LottieLint {

    private static final Set<String> SHAPE_TYPES = Set.of("gr", "sh", "fl", "st", "gf", "gs", "tr");
    private static final Set<String> STYLES = Set.of("fl", "st", "gf", "gs");

    private final List<String> problems = new ArrayList<>();

    private LottieLint() {}

    /** Returns the problems of {@code document} in the order of the file; empty if there is none. */
    public static List<String> problems(JsonObject document) {
        LottieLint lint = new LottieLint();
        lint.document(document);
        return List.copyOf(lint.problems);
    }

    private void document(JsonObject document) {
        require(document.has("v"), "$", "\"v\" is missing; rlottie refuses the file");
        requireSpan(document, "$");
        Set<Integer> indices = new HashSet<>();
        JsonArray layers = array(document, "layers");
        for (int i = 0; i < layers.size(); i++) {
            JsonObject layer = layers.get(i).getAsJsonObject();
            require(
                    !layer.has("ind") || indices.add(layer.get("ind").getAsInt()),
                    "$.layers[" + i + "]",
                    "another layer has the same \"ind\"");
        }
        for (int i = 0; i < layers.size(); i++) {
            layer(layers.get(i).getAsJsonObject(), "$.layers[" + i + "]", indices);
        }
    }

    private void layer(JsonObject layer, String path, Set<Integer> indices) {
        require(isNumber(layer, "ty"), path, "\"ty\" must be a number");
        require(layer.has("st"), path, "\"st\" is missing; lottie-web shows nothing");
        require(
                !layer.has("parent") || indices.contains(layer.get("parent").getAsInt()),
                path,
                "its \"parent\" does not exist");
        requireSpan(layer, path);
        if (layer.has("ks")) {
            transform(layer.getAsJsonObject("ks"), path + ".ks");
        }
        shapes(array(layer, "shapes"), path + ".shapes");
    }

    private void requireSpan(JsonObject object, String path) {
        require(
                isNumber(object, "ip")
                        && isNumber(object, "op")
                        && object.get("op").getAsDouble() > object.get("ip").getAsDouble(),
                path,
                "\"op\" must be after \"ip\"");
    }

    private void shapes(JsonArray items, String path) {
        boolean styled = false;
        for (int i = 0; i < items.size(); i++) {
            JsonObject item = items.get(i).getAsJsonObject();
            String place = path + "[" + i + "]";
            String type = item.has("ty") ? item.get("ty").getAsString() : "";
            require(SHAPE_TYPES.contains(type), place, "unknown shape \"" + type + "\"");
            require(!(styled && type.equals("sh")), place, "a path must come before the styles that paint it");
            styled |= STYLES.contains(type);
            shape(item, type, place);
        }
    }

    private void shape(JsonObject item, String type, String path) {
        switch (type) {
            case "gr" -> group(item, path);
            case "tr" -> transform(item, path);
            case "sh" -> property(item, "ks", path);
            case "fl", "st", "gf", "gs" -> style(item, path);
            default -> {
                return; // reported already
            }
        }
    }

    private void group(JsonObject group, String path) {
        JsonArray items = array(group, "it");
        boolean closed = !items.isEmpty()
                && items.get(items.size() - 1)
                        .getAsJsonObject()
                        .get("ty")
                        .getAsString()
                        .equals("tr");
        require(closed, path, "a group needs a \"tr\" as its last item; lottie-web never finishes loading");
        shapes(items, path + ".it");
    }

    private void transform(JsonObject transform, String path) {
        for (String key : List.of("a", "p", "s", "r")) {
            property(transform, key, path);
        }
        opacity(transform, path);
        require(!transform.has("sk") && !transform.has("sa"), path, "players disagree about skew");
    }

    private void style(JsonObject style, String path) {
        opacity(style, path);
        for (String key : List.of("c", "w", "s", "e")) {
            property(style, key, path);
        }
        JsonArray dashes = array(style, "d");
        for (int i = 0; i < dashes.size(); i++) {
            require(
                    dashes.get(i).getAsJsonObject().has("nm"),
                    path + ".d[" + i + "]",
                    "\"nm\" is missing; lottie-web never finishes loading");
        }
        if (style.has("g")) {
            gradient(style.getAsJsonObject("g"), path + ".g");
        }
    }

    private void gradient(JsonObject colors, String path) {
        int count = colors.get("p").getAsInt();
        JsonArray stops = colors.getAsJsonObject("k").getAsJsonArray("k");
        int numbers = stops.size();
        require(
                count >= 2 && numbers >= 4 * count && (numbers - 4 * count) % 2 == 0,
                path,
                count + " colour stops need " + 4 * count + " numbers and two for each opacity stop, found " + numbers);
        for (int i = 4; i < Math.min(numbers, 4 * count); i += 4) {
            require(
                    stops.get(i).getAsDouble() > stops.get(i - 4).getAsDouble(),
                    path + ".k.k[" + i + "]",
                    "offsets must rise; Skottie mixes up stops that share one");
        }
    }

    private void opacity(JsonObject object, String path) {
        property(object, "o", path);
        if (object.has("o") && isNumber(object.getAsJsonObject("o"), "k")) {
            double percent = object.getAsJsonObject("o").get("k").getAsDouble();
            require(percent >= 0 && percent <= 100, path + ".o", "opacity must be 0 to 100, was " + percent);
        }
    }

    private void property(JsonObject owner, String key, String path) {
        if (owner.has(key) && owner.get(key) instanceof JsonObject property) {
            PropertyLint.check(property, path + "." + key, this::require);
        }
    }

    private void require(boolean fine, String path, String problem) {
        if (!fine) {
            problems.add(path + ": " + problem);
        }
    }

    static boolean isNumber(JsonObject object, String key) {
        return object.has(key)
                && object.get(key).isJsonPrimitive()
                && object.get(key).getAsJsonPrimitive().isNumber();
    }

    static JsonArray array(JsonObject object, String key) {
        JsonElement element = object.get(key);
        return element instanceof JsonArray array ? array : new JsonArray();
    }
}
