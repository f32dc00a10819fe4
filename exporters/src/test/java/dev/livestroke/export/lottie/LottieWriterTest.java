package dev.livestroke.export.lottie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Exported;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LottieWriterTest {

    static List<String> drawings() {
        return List.copyOf(Drawings.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void every_drawing_meets_the_published_schema_and_our_lint(String name) {
        String text = new LottieWriter().write(Drawings.all().get(name)).text();

        assertThat(LottieSchema.errors(text)).isEmpty();
        assertThat(LottieLint.problems(parse(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 24, 20_000})
    void canvases_of_any_size_give_a_valid_file(double side) {
        Sketch sketch = new Sketch(
                side,
                side,
                new GroupLayer(
                        "root",
                        "",
                        1,
                        List.of(Drawings.line(
                                "line",
                                Drawings.path(false, 0, 0, side / 3, 0, side / 3, side, side, side),
                                Stroke.round(Color.BLACK, side / 50)))));
        JsonObject document = parse(new LottieWriter()
                .write(Animation.still(sketch, Drawings.TIMING))
                .text());

        assertThat(LottieSchema.errors(document.toString())).isEmpty();
        assertThat(LottieLint.problems(document)).isEmpty();
        JsonArray end = shape(item(document, 0), 0).getAsJsonArray("v").get(1).getAsJsonArray();
        assertThat(end.get(0).getAsDouble()).isCloseTo(side, within(side / 10_000));
    }

    @Test
    void a_drawing_without_layers_or_motion_is_valid() {
        JsonObject document = write(Animation.still(Drawings.sketch(), Drawings.TIMING));

        assertThat(LottieSchema.errors(document.toString())).isEmpty();
        assertThat(LottieLint.problems(document)).isEmpty();
        assertThat(document.toString()).doesNotContain("\"a\":1");
    }

    @Test
    void the_document_has_size_rate_and_span() {
        JsonObject document = write(Animation.still(Drawings.sketch(), new Timing(1.5, 30, Loop.ONCE)));

        assertThat(document.get("w").getAsInt()).isEqualTo(200);
        assertThat(document.get("fr").getAsDouble()).isEqualTo(30);
        assertThat(document.get("ip").getAsDouble()).isZero();
        assertThat(document.get("op").getAsDouble()).isEqualTo(45);
        assertThat(document.get("ver").getAsInt()).isEqualTo(10001);
        assertThat(document.get("v").getAsString()).isEqualTo("5.7.0");
    }

    @Test
    void a_moving_path_has_eased_keyframes_from_the_first_shape_to_the_last() {
        JsonObject document = write(Drawings.all().get("morphing paths"));
        JsonArray keyframes = item(document, 1)
                .getAsJsonArray("it")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("ks")
                .getAsJsonArray("k");
        JsonObject first = keyframes.get(0).getAsJsonObject();
        JsonObject last = keyframes.get(keyframes.size() - 1).getAsJsonObject();

        assertThat(keyframes.size()).as("a sine needs few").isBetween(4, 7);
        assertThat(first.get("t").getAsDouble()).isZero();
        assertThat(first.get("i").toString()).startsWith("{\"x\":0.67,\"y\":");
        assertThat(first.get("o").toString()).startsWith("{\"x\":0.33,\"y\":");
        assertThat(last.get("t").getAsDouble()).isEqualTo(48);
        assertThat(last.get("s")).isEqualTo(first.get("s"));
        assertThat(last.keySet()).as("the last one leads nowhere").containsExactly("t", "s");
    }

    @Test
    void layers_that_rest_have_no_keyframes() {
        JsonObject document = write(Drawings.all().get("morphing paths"));

        assertThat(item(document, 0).get("nm").getAsString()).isEqualTo("rest");
        assertThat(item(document, 0).toString()).doesNotContain("\"a\":1");
    }

    @Test
    void a_track_whose_values_are_alike_gives_no_keyframes() {
        PathLayer line =
                Drawings.line("line", Drawings.path(false, 0, 0, 10, 0, 20, 5, 30, 30), Stroke.round(Color.BLACK, 2));
        Animation animation = new Animation(
                Drawings.sketch(line),
                Drawings.TIMING,
                16,
                List.of(new AffineTrack(
                        "root",
                        new Point(50, 50),
                        Drawings.poses(angle -> new AffinePose(1e-4 * Math.sin(angle), 0, 0, 1, 1, 1e-9)))),
                List.of(new PathTrack("line", Drawings.track(angle -> line.path()))));

        assertThat(write(animation).toString()).doesNotContain("\"a\":1");
    }

    @Test
    void only_the_property_that_moves_has_keyframes_and_whole_turns_are_kept() {
        Animation animation = spinning(angle -> new AffinePose(0, 0, 2 * angle, 1, 1, 0));
        JsonObject transform = layer(write(animation)).getAsJsonObject("ks");
        JsonArray turns = transform.getAsJsonObject("r").getAsJsonArray("k");

        assertThat(turns).hasSize(2);
        assertThat(turns.get(0).getAsJsonObject().get("s").toString()).isEqualTo("[0]");
        assertThat(turns.get(1).getAsJsonObject().get("s").toString()).isEqualTo("[720]");
        assertThat(transform.get("p").toString()).isEqualTo("{\"a\":0,\"k\":[100,90]}");
        assertThat(transform.get("a").toString()).isEqualTo("{\"a\":0,\"k\":[100,90]}");
        assertThat(transform.get("s").toString()).isEqualTo("{\"a\":0,\"k\":[100,100]}");
    }

    @Test
    void closed_paths_say_so_and_name_each_vertex_once() {
        JsonObject document = write(Drawings.still(Drawings.filled("ring", Drawings.circle(50, 50, 20), Color.BLACK)));

        assertThat(shape(item(document, 0), 0).get("c").getAsBoolean()).isTrue();
        assertThat(shape(item(document, 0), 0).getAsJsonArray("v")).hasSize(4);
    }

    @Test
    void the_top_layer_comes_first_and_the_stroke_before_the_fill() {
        JsonObject document = write(Drawings.all().get("holes by fill rule"));

        assertThat(item(document, 0).get("nm").getAsString()).isEqualTo("Nonzero");
        assertThat(item(document, 1).get("nm").getAsString()).isEqualTo("Even-odd");
        assertThat(item(document, 0).getAsJsonArray("it").asList())
                .extracting(item -> item.getAsJsonObject().get("ty").getAsString())
                .containsExactly("sh", "sh", "st", "fl", "tr");
        assertThat(item(document, 1).toString()).contains("\"r\":2");
    }

    @Test
    void names_and_ids_of_any_kind_come_back_as_they_were() {
        String name = "\"quoted\" </script> \uD83D\uDC20 tab\t\u0001";
        GroupLayer group = new GroupLayer("id \"7\"", name, 1, List.of());
        String text = new LottieWriter().write(Drawings.still(group)).text();

        assertThat(item(parse(text), 0).get("nm").getAsString()).isEqualTo(name);
        assertThat(item(parse(text), 0).get("ln").getAsString()).isEqualTo("id \"7\"");
        assertThat(text).as("safe inside a page's script").doesNotContain("</script>");
    }

    @Test
    void odd_dash_lists_are_written_twice_and_every_entry_has_a_name() {
        Stroke stroke = new Stroke(Color.BLACK, 1, 2, LineCap.BUTT, LineJoin.MITER, 4, List.of(5.0, 2.0, 1.0), -3);
        JsonObject document = write(Drawings.still(Drawings.line("line", Drawings.circle(50, 50, 20), stroke)));
        JsonArray dashes =
                item(document, 0).getAsJsonArray("it").get(1).getAsJsonObject().getAsJsonArray("d");

        assertThat(dashes.asList())
                .extracting(dash -> dash.getAsJsonObject().get("n").getAsString()
                        + dash.getAsJsonObject().getAsJsonObject("v").get("k"))
                .containsExactly("d5", "g2", "d1", "g5", "d2", "g1", "o-3");
    }

    @Test
    void a_canvas_of_broken_px_is_rounded_up_with_a_warning() {
        Sketch sketch = new Sketch(100.25, 50, new GroupLayer("root", "", 1, List.of()));
        Exported exported = new LottieWriter().write(Animation.still(sketch, Drawings.TIMING));

        assertThat(parse(exported.text()).get("w").getAsInt()).isEqualTo(101);
        assertThat(exported.warnings())
                .containsExactly(new ExportWarning(
                        "root",
                        "Lottie's canvas has whole px: 100.25 x 50.0 was rounded up; the drawing keeps its size"));
    }

    @Test
    void what_lottie_cannot_say_is_warned_of_by_layer() {
        Stroke oval = Stroke.round(ellipse(GradientSpread.REPEAT, Affine.scale(10, 30)), 4);
        Exported exported =
                new LottieWriter().write(Drawings.still(Drawings.line("oval", Drawings.circle(50, 50, 20), oval)));

        assertThat(exported.warnings())
                .extracting(ExportWarning::toString)
                .containsExactly(
                        "layer \"oval\": Lottie has no gradients that repeat or reflect: the end colours go on instead",
                        "layer \"oval\": Lottie has no gradients with ellipses for strokes: the radial gradient was"
                                + " written with circles of the same area");
    }

    @Test
    void a_fill_with_ellipses_stands_in_a_group_that_squeezes_circles() {
        Affine narrow = Affine.translate(50, 50)
                .compose(Affine.rotate(Math.toRadians(30)))
                .compose(Affine.scale(20, 5));
        Exported exported = new LottieWriter()
                .write(Drawings.still(
                        Drawings.filled("oval", Drawings.circle(50, 50, 20), ellipse(GradientSpread.PAD, narrow))));
        JsonObject group =
                item(parse(exported.text()), 0).getAsJsonArray("it").get(0).getAsJsonObject();
        JsonObject gradient = group.getAsJsonArray("it").get(1).getAsJsonObject();
        JsonObject transform = group.getAsJsonArray("it").get(2).getAsJsonObject();

        assertThat(exported.warnings()).isEmpty();
        assertThat(transform.get("r").toString()).isEqualTo("{\"a\":0,\"k\":30}");
        assertThat(transform.get("s").toString()).isEqualTo("{\"a\":0,\"k\":[100,25]}");
        // Turned back by 30 degrees and four times as wide across, the middle and the tip of the long axis.
        double along = 50 * Math.cos(Math.toRadians(30)) + 50 * Math.sin(Math.toRadians(30));
        double across = 4 * (50 * Math.cos(Math.toRadians(30)) - 50 * Math.sin(Math.toRadians(30)));
        assertPoint(gradient.getAsJsonObject("s"), along, across);
        assertPoint(gradient.getAsJsonObject("e"), along + 20, across);
    }

    private static RadialGradient ellipse(GradientSpread spread, Affine transform) {
        List<GradientStop> stops = List.of(new GradientStop(0, Color.BLACK, 1), new GradientStop(1, Drawings.RED, 1));
        return new RadialGradient(Point.ZERO, 1, Point.ZERO, stops, spread, transform);
    }

    private static void assertPoint(JsonObject property, double x, double y) {
        JsonArray point = property.getAsJsonArray("k");
        assertThat(point.get(0).getAsDouble()).isCloseTo(x, within(0.01));
        assertThat(point.get(1).getAsDouble()).isCloseTo(y, within(0.01));
    }

    @Test
    void stops_that_share_an_offset_are_set_apart_inwards() {
        List<GradientStop> stops = List.of(
                new GradientStop(0, Color.BLACK, 1),
                new GradientStop(0, Drawings.RED, 1),
                new GradientStop(1, Drawings.BLUE, 1),
                new GradientStop(1, Color.BLACK, 1));
        LinearGradient gradient =
                new LinearGradient(new Point(0, 0), new Point(100, 0), stops, GradientSpread.PAD, Affine.IDENTITY);
        JsonObject document = write(Drawings.still(Drawings.filled("f", Drawings.circle(50, 50, 20), gradient)));
        JsonObject colors =
                item(document, 0).getAsJsonArray("it").get(1).getAsJsonObject().getAsJsonObject("g");
        JsonArray numbers = colors.getAsJsonObject("k").getAsJsonArray("k");

        assertThat(List.of(0, 4, 8, 12))
                .extracting(i -> numbers.get(i).getAsDouble())
                .containsExactly(0.0, 1e-4, 0.9999, 1.0);
        assertThat(LottieLint.problems(document)).isEmpty();
    }

    @Test
    void the_fish_stays_small() {
        String text = new LottieWriter().write(Drawings.fish()).text();

        assertThat(text.length()).isLessThan(14_000);
        assertThat(text).doesNotContain(".0,").doesNotContain("E-").doesNotContain(" ,");
        assertThat(text).as("at most five decimals").doesNotContainPattern("\\.\\d{6}");
    }

    private static Animation spinning(DoubleFunction<AffinePose> pose) {
        PathLayer line = new PathLayer(
                "line",
                "Line",
                1,
                Drawings.circle(100, 90, 20),
                Optional.empty(),
                Optional.of(Stroke.round(Color.BLACK, 2)));
        return new Animation(
                Drawings.sketch(line),
                Drawings.TIMING,
                16,
                List.of(new AffineTrack("root", new Point(100, 90), Drawings.poses(pose))),
                List.of());
    }

    private static JsonObject write(Animation animation) {
        return parse(new LottieWriter().write(animation).text());
    }

    private static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static JsonObject layer(JsonObject document) {
        return document.getAsJsonArray("layers").get(0).getAsJsonObject();
    }

    private static JsonObject item(JsonObject document, int index) {
        return layer(document).getAsJsonArray("shapes").get(index).getAsJsonObject();
    }

    /** The resting shape of the item at {@code index} of a group. */
    private static JsonObject shape(JsonObject group, int index) {
        JsonElement path = group.getAsJsonArray("it").get(index);
        return path.getAsJsonObject().getAsJsonObject("ks").getAsJsonObject("k");
    }
}
