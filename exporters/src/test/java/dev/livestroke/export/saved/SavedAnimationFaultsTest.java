package dev.livestroke.export.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.export.Drawings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, foreign or hostile are refused with their place. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SavedAnimationFaultsTest {

    private static final String FISH = SavedAnimationTest.text(SavedAnimationTest.saved(Drawings.fish()));

    static Stream<Arguments> faults() {
        String root = "\"type\":\"group\",\"id\":\"fish\"";
        return Stream.of(
                arguments("\"frames\":16", "\"frames\":0", "$: an animation needs at least one frame: 0"),
                arguments("\"frames\":16", "\"frames\":1.5", "$.frames: expected a whole number, found another"),
                arguments("\"frames\":16", "\"frames\":\"16\"", "$.frames: expected a whole number, found a string"),
                arguments("\"fps\":24", "\"fps\":NaN", "$.timing.fps: this is no JSON"),
                arguments("\"fps\":24", "\"fps\":1e999", "$.timing.fps: this is no JSON"),
                arguments("\"fps\":24", "\"fps\":null", "$.timing.fps: expected a number, found a null"),
                arguments("\"fps\":24", "\"fps\":-24", "$.timing: fps must be positive: -24.0"),
                arguments("\"loop\":\"forever\"", "\"loop\":\"twice\"", "$.timing.loop: expected forever or once"),
                arguments(root, root + ",\"x\":1", "$.sketch.root: unknown member \"x\""),
                arguments(root, root + ",\"id\":\"a\"", "$.sketch.root: the member \"id\" is there twice"),
                arguments("\"id\":\"fish\"", "\"id\":\" \"", "$.sketch.root: a layer needs an id"),
                arguments("\"id\":\"body\"", "\"id\":\"tail\"", "$.sketch: two layers share the id \"tail\""),
                arguments(
                        root,
                        "\"type\":\"text\",\"id\":\"fish\"",
                        "$.sketch.root: expected the type group or path, found \"text\""),
                arguments("\"width\":200", "\"width\":0", "$.sketch: canvas width must be positive and finite: 0.0"),
                arguments(
                        "\"cap\":\"round\"",
                        "\"cap\":\"pointed\"",
                        "$.sketch.root.children[0].stroke.cap: expected butt or round or square, found \"pointed\""),
                arguments(
                        "\"color\":\"#d63c32\"",
                        "\"color\":\"red\"",
                        "$.sketch.root.children[0].fill.paint.color: expected a colour as #rrggbb, found \"red\""),
                arguments(
                        "\"type\":\"linear\"",
                        "\"type\":\"conic\"",
                        "$.sketch.root.children[1].fill.paint: expected the type color, linear or radial"),
                arguments(
                        "\"type\":\"linear\"",
                        "\"type\":\"radial\"",
                        "$.sketch.root.children[1].fill.paint: a paint of type radial has no \"start\""),
                arguments(
                        "\"transform\":[1,0.2,",
                        "\"transform\":[0.2,",
                        "$.sketch.root.children[1].fill.paint.transform: expected 6 numbers, found 5"),
                arguments("\"points\":[62,", "\"points\":[", "children[0].subpaths[0].points: expected pairs"),
                arguments(
                        "\"points\":[62,100,",
                        "\"points\":[",
                        "$.sketch.root.children[0].subpaths[0]: a closed subpath of n segments has 3 n points, found 8"),
                arguments("\"group\":\"fish\"", "\"group\":\"dog\"", "$: a track moves the group \"dog\""),
                arguments(
                        "\"layer\":\"tail\"",
                        "\"layer\":\"nose\"",
                        "$.local[0]: it moves the path layer \"nose\", which the sketch does not have"),
                arguments("\"layer\":\"fin\"", "\"layer\":\"tail\"", "$.local[1]: expected 9 points, found 4"),
                arguments(
                        "\"seconds\":[0,0.125,",
                        "\"seconds\":[0,0.126,",
                        "$.affine[0]: keyframes must be at even steps from 0 s"),
                arguments("\"seconds\":[0,0.125,", "\"seconds\":[0,", "$.affine[0]: expected as many values"),
                arguments("2026-11-30T", "yesterday", "$.provenance.created: expected a time such as"),
                arguments("\"seed\":7", "\"seed\":7.5", "$.provenance.seed: expected a whole number, found another"),
                arguments("\"AQID\"", "\"***\"", "$.field: Illegal base64 character 2a"),
                arguments("\"format\":\"test-1\"", "\"format\":\"\"", "$.field: a field state needs the name"),
                arguments(
                        "\"version\":1",
                        "\"version\":2,\"news\":[]",
                        "$.version: the file has version 2, made by a newer Livestroke; this one reads up to 1"),
                arguments("\"version\":1", "\"version\":0", "$.version: expected a whole number from 1"),
                arguments("livestroke-animation", "other", "$: expected a Livestroke animation"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_told_with_its_place(String good, String bad, String told) {
        assertThat(FISH).contains(good);

        refuses(FISH.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "null", "7", "\"x\"", "hello", "{}", "{\"v\":\"5.7.0\",\"layers\":[]}"})
    void what_is_no_animation_file_is_refused(String text) {
        refuses(text, "$");
    }

    @Test
    void nothing_may_follow() {
        refuses(FISH + "{}", "$");
    }

    @Test
    void a_comment_is_no_JSON() {
        refuses("// hello\n" + FISH, "this is no JSON");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] file = FISH.getBytes(StandardCharsets.UTF_8);
        file[FISH.indexOf("swims")] = (byte) 0xff;

        assertThatThrownBy(() -> new SavedAnimationReader().read(file))
                .isInstanceOf(AnimationFileException.class)
                .hasMessage("the file is not UTF-8 text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"format\":", "{\"sketch\":{\"root\":"})
    void endless_nesting_is_refused(String opening) {
        refuses(opening.repeat(200_000), "$");
        refuses("{\"format\":\"livestroke-animation\",\"version\":1,\"x\":" + opening.repeat(200_000), "$");
    }

    @Test
    void a_huge_file_is_refused_before_it_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.livestroke.json");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(5_000_000_000L);
        }

        assertThatThrownBy(() -> new SavedAnimationReader().read(file))
                .isInstanceOf(AnimationFileException.class)
                .hasMessage("the file has 5000 MB; an animation file has at most 64");
    }

    @Test
    void a_file_cut_anywhere_is_refused() {
        for (int length = 0; length < FISH.strip().length(); length += 7) {
            refuses(FISH.substring(0, length), "$");
        }
    }

    @Test
    void a_file_that_was_changed_at_random_is_read_or_refused_and_nothing_else() {
        Random random = new Random(5);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder(FISH);
            for (int change = random.nextInt(3); change >= 0; change--) {
                text.setCharAt(
                        random.nextInt(text.length()), "{}[],:\"-+.eE019ntx\\\u0000é".charAt(random.nextInt(20)));
            }
            try {
                new SavedAnimationReader().read(text.toString().getBytes(StandardCharsets.UTF_8));
            } catch (AnimationFileException refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void each_member_that_goes_missing_or_gets_another_name_is_noticed_by_reader_and_schema() {
        Set<String> optional = Set.of("$.field", "fill", "stroke");
        List<Runnable> checks = new ArrayList<>();
        JsonObject file = JsonParser.parseString(FISH).getAsJsonObject();
        eachMember(
                file,
                "$",
                (owner, name, path) -> checks.add(() -> {
                    JsonElement value = owner.remove(name);
                    if (!optional.contains(path) && !optional.contains(name)) {
                        refusedByBoth(file, path + " removed");
                    }
                    owner.add(name + "x", value);
                    refusedByBoth(file, path + " renamed");
                    owner.remove(name + "x");
                    owner.add(name, value);
                }));
        assertThat(checks).hasSizeGreaterThan(150);
        checks.forEach(Runnable::run);
    }

    private static void refusedByBoth(JsonObject file, String what) {
        assertThat(SavedAnimationTest.schemaErrors(file)).as(what).isNotEmpty();
        assertThatThrownBy(() -> new SavedAnimationReader().read(file.toString().getBytes(StandardCharsets.UTF_8)))
                .as(what)
                .isInstanceOf(AnimationFileException.class);
    }

    private interface Member {
        void at(JsonObject owner, String name, String path);
    }

    private static void eachMember(JsonElement element, String path, Member visitor) {
        if (element instanceof JsonObject object && !path.endsWith(".settings")) {
            for (String name : object.keySet()) {
                visitor.at(object, name, path + "." + name);
                eachMember(object.get(name), path + "." + name, visitor);
            }
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                eachMember(array.get(i), path + "[" + i + "]", visitor);
            }
        }
    }

    private static void refuses(String text, String told) {
        assertThatThrownBy(() -> new SavedAnimationReader().read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(AnimationFileException.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("\n");
    }
}
