package dev.livestroke.export.saved;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Sketch;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SavedAnimationTest {

    private static final Provenance STORY = new Provenance(
            "a fish swims", 7, Map.of("steps", "150"), "embedded", "0.1.0", Instant.parse("2026-11-30T12:00:00Z"));
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withDialect(new Dialects.Draft2020Dialect())
            .createValidator();
    private static final URI SCHEMA = VALIDATOR.registerSchema(schema());

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_read_equals_what_was_written_and_is_written_alike(long seed) {
        SavedAnimation saved = RandomAnimations.saved(seed);
        byte[] file = write(saved);

        SavedAnimation again = read(file);

        assertThat(again).isEqualTo(saved);
        assertThat(write(again)).isEqualTo(file);
        assertThat(again.provenance().settings().keySet())
                .containsExactlyElementsOf(saved.provenance().settings().keySet());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_is_as_the_schema_says(long seed) {
        assertThat(schemaErrors(JsonParser.parseString(text(RandomAnimations.saved(seed)))))
                .isEmpty();
    }

    static Stream<String> drawings() {
        return Drawings.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_drawing_comes_back_as_it_was(String name) {
        SavedAnimation saved = saved(Drawings.all().get(name));

        assertThat(read(write(saved))).isEqualTo(saved);
    }

    @Test
    void a_drawing_without_layers_comes_back() {
        SavedAnimation saved = saved(Drawings.still());

        assertThat(read(write(saved))).isEqualTo(saved);
    }

    @Test
    void as_many_groups_as_an_SVG_may_nest_come_back() {
        GroupLayer nest = new GroupLayer("innermost", "", 1, List.of());
        for (int depth = 1; depth < 200; depth++) {
            nest = new GroupLayer("group " + depth, "", 1, List.<Layer>of(nest));
        }
        SavedAnimation saved = saved(Animation.still(new Sketch(1, 1, nest), Drawings.TIMING));

        assertThat(read(write(saved))).isEqualTo(saved);
    }

    @Test
    void every_character_may_be_in_a_name() {
        StringBuilder all = new StringBuilder();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(all::appendCodePoint);
        GroupLayer root = new GroupLayer("r", all.toString(), 1, List.of());

        SavedAnimation again = read(write(saved(Animation.still(new Sketch(1, 1, root), Drawings.TIMING))));

        assertThat(again.animation().sketch().root().name().equals(all.toString()))
                .isTrue();
    }

    @Test
    void half_a_surrogate_pair_is_no_character_and_becomes_the_replacement_character() {
        GroupLayer root = new GroupLayer("r", "a\ud83db\ude00", 1, List.of());

        SavedAnimation again = read(write(saved(Animation.still(new Sketch(1, 1, root), Drawings.TIMING))));

        assertThat(again.animation().sketch().root().name()).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void numbers_come_back_to_the_bit() {
        Random random = new Random(1);
        double[] ugly = DoubleSamples.with(random);
        for (double value : ugly) {
            assertThat(Double.doubleToRawLongBits(Double.parseDouble(ExactNumbers.text(value))))
                    .as("%s", value)
                    .isEqualTo(Double.doubleToRawLongBits(value));
        }
    }

    @Test
    void numbers_are_short_where_they_can_be() {
        assertThat(Stream.of(0.1, 2.0, -30.0, 1e6, 0.30000000000000004, 1e-7, 1e300, 1 / 3.0)
                        .map(ExactNumbers::text))
                .containsExactly(
                        "0.1",
                        "2",
                        "-30",
                        "1000000",
                        "0.30000000000000004",
                        "0.0000001",
                        "1E+300",
                        "0.3333333333333333");
    }

    @Test
    void members_may_come_in_any_order() {
        JsonObject file = JsonParser.parseString(text(saved(Drawings.fish()))).getAsJsonObject();

        assertThat(read(reversed(file).toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(saved(Drawings.fish()));
    }

    @Test
    void a_file_is_read_from_its_path(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.livestroke.json"), write(saved(Drawings.fish())));

        assertThat(new SavedAnimationReader().read(file)).isEqualTo(saved(Drawings.fish()));
    }

    @Test
    void a_pose_that_a_reader_gets_moves_as_the_one_written() {
        Animation again = read(write(saved(Drawings.fish()))).animation();

        AffinePose pose = again.affine().get(0).poseAt(0.7);
        assertThat(pose).isEqualTo(Drawings.fish().affine().get(0).poseAt(0.7));
    }

    private static JsonElement reversed(JsonElement element) {
        if (!(element instanceof JsonObject object)) {
            return element;
        }
        JsonObject reversed = new JsonObject();
        List<String> names = object.keySet().stream().toList();
        for (int i = names.size() - 1; i >= 0; i--) {
            reversed.add(names.get(i), reversed(object.get(names.get(i))));
        }
        return reversed;
    }

    static SavedAnimation saved(Animation animation) {
        return new SavedAnimation(animation, STORY, Optional.of(new FieldState("test-1", new byte[] {1, 2, 3})));
    }

    static List<String> schemaErrors(JsonElement file) {
        return VALIDATOR.validate(SCHEMA, file).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static JsonElement schema() {
        try (InputStream schema = SavedAnimation.class.getResourceAsStream("animation.schema.json")) {
            return JsonParser.parseString(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static String text(SavedAnimation saved) {
        return new String(write(saved), StandardCharsets.UTF_8);
    }

    private static byte[] write(SavedAnimation saved) {
        return new SavedAnimationWriter().write(saved);
    }

    private static SavedAnimation read(byte[] file) {
        return new SavedAnimationReader().read(file);
    }

    /** Doubles that decimal text gets wrong easily. */
    private static final class DoubleSamples {
        static double[] with(Random random) {
            Stream<Double> edges = Stream.of(
                    0.0,
                    -0.0,
                    Double.MIN_VALUE,
                    Double.MIN_NORMAL,
                    Double.MAX_VALUE,
                    -Double.MAX_VALUE,
                    1e23,
                    2e-3,
                    9007199254740993.0,
                    5e-324,
                    Math.PI);
            Stream<Double> any = Stream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                    .filter(Double::isFinite)
                    .limit(20_000);
            Stream<Double> common =
                    Stream.generate(() -> 400 * random.nextDouble()).limit(20_000);
            return Stream.of(edges, any, common)
                    .flatMap(stream -> stream)
                    .mapToDouble(value -> value)
                    .toArray();
        }
    }
}
