package dev.livestroke.export.lottie;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.livestroke.export.Drawings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants one fault at a time in a file that has none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LottieLintTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("\"v\" is missing", document -> document.remove("v")),
                fault("\"op\" must be after \"ip\"", document -> document.addProperty("op", -1)),
                fault("\"st\" is missing", document -> layer(document).remove("st")),
                fault("\"ty\" must be a number", document -> layer(document).addProperty("ty", "4")),
                fault(
                        "its \"parent\" does not exist",
                        document -> layer(document).addProperty("parent", 9)),
                fault(
                        "another layer has the same \"ind\"",
                        document -> document.getAsJsonArray("layers")
                                .add(layer(document).deepCopy())),
                fault(
                        "opacity must be 0 to 100, was 150.0",
                        document -> layer(document)
                                .getAsJsonObject("ks")
                                .getAsJsonObject("o")
                                .addProperty("k", 150)),
                fault(
                        "players disagree about skew",
                        document -> layer(document).getAsJsonObject("ks").add("sk", new JsonObject())),
                fault(
                        "a group needs a \"tr\"",
                        document -> removeLast(shape(document, "gr").getAsJsonArray("it"))),
                fault("unknown shape \"zz\"", document -> shape(document, "st").addProperty("ty", "zz")),
                fault("a path must come before the styles", document -> moveFirstToEnd(group(document))),
                fault(
                        "\"nm\" is missing; lottie-web never",
                        document -> dashes(document).get(0).getAsJsonObject().remove("nm")),
                fault(
                        "2 colour stops need 8 numbers",
                        document -> gradient(document)
                                .getAsJsonObject("k")
                                .getAsJsonArray("k")
                                .remove(7)),
                fault(
                        "offsets must rise",
                        document -> gradient(document)
                                .getAsJsonObject("k")
                                .getAsJsonArray("k")
                                .set(4, new JsonPrimitive(0))),
                fault("needs two keyframes", document -> keepFirst(keyframes(document))),
                fault(
                        "\"s\" must be an array",
                        document -> keyframe(document, 1)
                                .add(
                                        "s",
                                        keyframe(document, 1)
                                                .getAsJsonArray("s")
                                                .get(0))),
                fault(
                        "\"s\" must be an array",
                        document -> keyframe(document, keyframes(document).size() - 1)
                                .remove("s")),
                fault(
                        "both handles are needed",
                        document -> keyframe(document, 1).remove("i")),
                fault(
                        "both handles are needed",
                        document -> keyframe(document, 1).getAsJsonObject("o").addProperty("x", 1.5)),
                fault(
                        "the last keyframe must have no handles",
                        document -> keyframe(document, keyframes(document).size() - 1)
                                .add("i", keyframe(document, 1).get("i"))),
                fault("times must rise", document -> keyframe(document, 2).addProperty("t", 0.5)),
                fault(
                        "must have the same length",
                        document -> outline(document, 1).getAsJsonArray("i").remove(0)),
                fault(
                        "same number of vertices",
                        document -> List.of("i", "o", "v")
                                .forEach(key ->
                                        outline(document, 1).getAsJsonArray(key).remove(0))),
                fault(
                        "must be closed, or none",
                        document -> outline(document, 1).addProperty("c", false)));
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("faults")
    void a_planted_fault_is_found_and_nothing_else(String problem, Consumer<JsonObject> plant) {
        JsonObject document = fish();

        plant.accept(document);

        assertThat(LottieLint.problems(document))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void a_problem_says_where_it_is() {
        JsonObject document = fish();
        layer(document).remove("st");

        assertThat(LottieLint.problems(document))
                .containsExactly("$.layers[0]: \"st\" is missing; lottie-web shows nothing");
    }

    @Test
    void the_schema_check_can_fail() {
        JsonObject document = fish();
        layer(document).remove("ks");

        assertThat(LottieSchema.errors(document.toString())).isNotEmpty();
    }

    private static Arguments fault(String problem, Consumer<JsonObject> plant) {
        return Arguments.of(problem, plant);
    }

    private static JsonObject fish() {
        JsonObject document = JsonParser.parseString(
                        new LottieWriter().write(Drawings.fish()).text())
                .getAsJsonObject();
        assertThat(LottieLint.problems(document)).isEmpty();
        return document;
    }

    private static JsonObject layer(JsonObject document) {
        return document.getAsJsonArray("layers").get(0).getAsJsonObject();
    }

    private static JsonObject shape(JsonObject document, String type) {
        return find(
                document,
                shape -> shape.has("ty") && shape.get("ty").getAsString().equals(type));
    }

    /** The group of the tail: a moving path, a stroke and a fill. */
    private static JsonArray group(JsonObject document) {
        return find(
                        document,
                        shape ->
                                shape.has("nm") && shape.get("nm").getAsString().equals("Tail"))
                .getAsJsonArray("it");
    }

    private static JsonArray dashes(JsonObject document) {
        return find(document, shape -> shape.has("d")).getAsJsonArray("d");
    }

    private static JsonObject gradient(JsonObject document) {
        return find(
                        document,
                        shape ->
                                shape.has("nm") && shape.get("nm").getAsString().equals("Body"))
                .getAsJsonArray("it")
                .get(2)
                .getAsJsonObject()
                .getAsJsonObject("g");
    }

    private static JsonArray keyframes(JsonObject document) {
        return group(document).get(0).getAsJsonObject().getAsJsonObject("ks").getAsJsonArray("k");
    }

    private static JsonObject keyframe(JsonObject document, int index) {
        return keyframes(document).get(index).getAsJsonObject();
    }

    private static JsonObject outline(JsonObject document, int index) {
        return keyframe(document, index).getAsJsonArray("s").get(0).getAsJsonObject();
    }

    private static void removeLast(JsonArray array) {
        array.remove(array.size() - 1);
    }

    private static void moveFirstToEnd(JsonArray items) {
        JsonElement last = items.remove(items.size() - 1);
        items.add(items.remove(0));
        items.add(last);
    }

    private static void keepFirst(JsonArray array) {
        while (array.size() > 1) {
            array.remove(1);
        }
    }

    private static JsonObject find(JsonElement root, Predicate<JsonObject> wanted) {
        List<JsonElement> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            JsonElement next = open.remove(0);
            if (next instanceof JsonObject object) {
                if (wanted.test(object) && object != root) {
                    return object;
                }
                object.asMap().values().forEach(open::add);
            } else if (next instanceof JsonArray array) {
                array.forEach(open::add);
            }
        }
        throw new AssertionError("the fish has no such item");
    }
}
