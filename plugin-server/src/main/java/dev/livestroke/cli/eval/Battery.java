package dev.livestroke.cli.eval;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.SvgImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions, from {@code battery.json} or a file beside it, and the drawings they are asked about, beside it in {@code drawings}. Each case's
 * prompt is the drawing's subject and one of the actions: {@code "{} spins clockwise"}.
 *
 * @param others what else drawings may be said to do
 * @param subjects what a drawing shows, by its name, as prompts call it
 */
record Battery(List<Case> cases, List<Other> others, Map<String, String> subjects) {

    private static final int OTHER_PROMPTS = 9;

    /**
     * An action that any drawing may be said to do, to see whether a judge prefers it.
     *
     * @param like the kinds of checks whose prompts it does not differ from clearly
     */
    record Other(String action, Set<String> like) {}

    /** Copies the collections. */
    Battery {
        cases = List.copyOf(cases);
        others = List.copyOf(others);
        subjects = Map.copyOf(subjects);
    }

    /** Reads the battery that ships with the program. */
    static Battery shipped() {
        JsonObject root = read("battery.json");
        return of(root, root.getAsJsonArray("others"));
    }

    /** Reads the one about drawings of few strokes and many. */
    static Battery ofStrokes() {
        return beside("strokes.json");
    }

    /** Reads the one of prompts as long as a sentence in a novel. */
    static Battery ofLongPrompts() {
        return beside("long.json");
    }

    private static Battery beside(String file) {
        return of(read(file), read("battery.json").getAsJsonArray("others"));
    }

    private static JsonObject read(String file) {
        try (InputStream in = resource(file);
                Reader json = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(json, JsonObject.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Battery of(JsonObject root, JsonArray said) {
        Map<String, String> subjects = texts(root.getAsJsonObject("drawings"));
        List<Case> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonElement element : root.getAsJsonArray("cases")) {
            Case read = read(element.getAsJsonObject(), subjects);
            if (!ids.add(read.id())) {
                throw new IllegalArgumentException("two cases of the battery are called " + read.id());
            }
            cases.add(read);
        }
        List<Other> others = new ArrayList<>();
        for (JsonElement element : said) {
            JsonObject other = element.getAsJsonObject();
            Set<String> like = new HashSet<>();
            other.getAsJsonArray("like").forEach(kind -> like.add(kind.getAsString()));
            others.add(new Other(other.get("action").getAsString(), like));
        }
        return new Battery(cases, others, subjects);
    }

    private static Case read(JsonObject object, Map<String, String> subjects) {
        String drawing = object.get("drawing").getAsString();
        String subject = subjects.get(drawing);
        if (subject == null) {
            throw new IllegalArgumentException("expected a drawing of the battery, found " + drawing);
        }
        String action = object.get("action").getAsString();
        String prompt = action.replace("{}", subject);
        List<JsonObject> checks = new ArrayList<>();
        JsonArray listed = object.getAsJsonArray("checks");
        listed.forEach(check -> checks.add(check.getAsJsonObject()));
        Map<String, String> groups = object.has("groups") ? texts(object.getAsJsonObject("groups")) : Map.of();
        String id = object.has("id") ? object.get("id").getAsString() : id(drawing, action);
        return new Case(id, drawing, prompt, groups, object.has("quick"), checks);
    }

    /** Returns a name for files and for other cases: {@code star-spins-clockwise}. */
    private static String id(String drawing, String action) {
        String words = action.replace("{}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return (drawing + "-" + words).replaceAll("-+", "-").replaceAll("-$", "");
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.entrySet()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
        return texts;
    }

    /**
     * Returns the cases of a run in the battery's order, and those that they compare with.
     *
     * @param filter a part of a case's id or prompt; empty for all
     */
    List<Case> chosen(String filter, boolean quick, BatteryPart part) {
        List<Case> wanted = part.of(cases.stream()
                .filter(asked -> !quick || asked.quick())
                .filter(asked -> asked.id().contains(filter) || asked.prompt().contains(filter))
                .toList());
        Set<String> compared =
                wanted.stream().flatMap(asked -> asked.comparedWith().stream()).collect(Collectors.toSet());
        return cases.stream()
                .filter(asked -> wanted.contains(asked) || compared.contains(asked.id()))
                .toList();
    }

    /** Returns nine prompts that say of a case's drawing that it does something clearly else; always the same ones. */
    List<String> otherPrompts(Case asked) {
        Set<String> kinds = asked.kinds();
        List<String> prompts = new ArrayList<>(others.stream()
                .filter(other -> Collections.disjoint(other.like(), kinds))
                .map(other -> other.action().replace("{}", subjects.getOrDefault(asked.drawing(), "")))
                .toList());
        Collections.shuffle(prompts, new Random(asked.id().hashCode()));
        return prompts.subList(0, OTHER_PROMPTS);
    }

    /** Returns the drawing called {@code name}. */
    static Sketch drawing(String name) {
        try (InputStream in = resource("drawings/" + name + ".svg")) {
            return new SvgImporter().read(in).sketch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        InputStream in = Battery.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(file + ": expected among the program's resources, found none");
        }
        return in;
    }
}
