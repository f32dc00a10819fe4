package dev.livestroke.format.inspect;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.livestroke.export.lottie.LottieLint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks into Lottie JSON. */
final class LottieContent {

    private static final Map<String, String> KINDS = Map.of(
            "ks",
            "path",
            "p",
            "position",
            "a",
            "anchor",
            "s",
            "scale",
            "r",
            "rotation",
            "o",
            "opacity",
            "c",
            "colour",
            "w",
            "width");

    private final Map<String, Integer> keyframes = new TreeMap<>();
    private final TreeSet<String> colors = new TreeSet<>();
    private int layers;
    private int paths;

    private LottieContent() {}

    static Inspection.Content of(JsonObject lottie, String name) {
        if (!(lottie.get("layers") instanceof JsonArray)) {
            throw new InspectionException("expected a Lottie file with \"layers\"", null);
        }
        LottieContent content = new LottieContent();
        content.walk("", lottie);
        double fps = number(lottie, "fr");
        return new Inspection.Content(
                lottie.has("nm") ? lottie.get("nm").getAsString() : name,
                number(lottie, "w"),
                number(lottie, "h"),
                fps > 0 ? (number(lottie, "op") - number(lottie, "ip")) / fps : 0,
                fps,
                content.layers,
                content.paths,
                content.keyframes,
                content.colors,
                problems(lottie));
    }

    /** Foreign files may lack what the lint takes for granted. */
    private static List<String> problems(JsonObject lottie) {
        try {
            return LottieLint.problems(lottie);
        } catch (RuntimeException surprised) {
            List<String> problems = new ArrayList<>();
            problems.add("the file is unlike Lottie: " + Inspector.firstLine(surprised));
            return problems;
        }
    }

    private void walk(String key, JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(item -> walk(key, item));
        } else if (element instanceof JsonObject object) {
            count(key, object);
            object.entrySet().forEach(member -> walk(member.getKey(), member.getValue()));
        }
    }

    private void count(String key, JsonObject object) {
        String type = object.has("ty") ? object.get("ty").toString() : "";
        layers += key.equals("layers") || type.equals("\"gr\"") ? 1 : 0;
        paths += type.equals("\"sh\"") ? 1 : 0;
        JsonElement value = object.get("k");
        boolean animated = value instanceof JsonArray list
                && !list.isEmpty()
                && list.get(0) instanceof JsonObject first
                && first.has("t");
        if (animated) {
            keyframes.merge(KINDS.getOrDefault(key, key), value.getAsJsonArray().size(), Integer::sum);
        } else if (key.equals("c") && value instanceof JsonArray color && color.size() >= 3) {
            colors.add(hex(color));
        }
    }

    private static String hex(JsonArray color) {
        StringBuilder hex = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            long channel = Math.round(255 * color.get(i).getAsDouble());
            hex.append(String.format(Locale.ROOT, "%02x", Math.max(0, Math.min(255, channel))));
        }
        return hex.toString();
    }

    private static double number(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsDouble() : 0;
    }
}
